// A small cluster in which everything seldom seen stands at once: it is ranked by percent, for one unit was not assigned an
// indicator; two units share a rank, and would not without rounding; one is out of the ranking
// and was given more than there is, and one has a plan of zero, by which nothing can be scored.
const proportional = (id, code, name, unit) => ({ id, code, name, max: "30", unit, rule: { kind: "proportional" } });

const rubric = {
  version: 1, id: "hiem", edition: "1", title: "Bảng tiêu chí rút gọn", max: "100", source: { title: "minh họa", illustrative: true },
  settings: { not_assigned: "exclude", total_rounding: { step: "0.1" } },
  contents: [
    {
      id: "I", code: "I", name: "Kinh tế - xã hội", max: "60",
      children: [proportional("thu", "1", "Tổng thu ngân sách nhà nước trên địa bàn", "tỷ đồng"), proportional("viec", "2", "Giải quyết việc làm cho người lao động", "lượt người")],
    },
    {
      id: "II", code: "II", name: "Xây dựng hệ thống chính trị", max: "40",
      children: [
        { id: "dang", code: "1", name: "Xây dựng Đảng, chính quyền trong sạch", max: "25", rule: { kind: "judged" } },
        {
          id: "bao-cao", code: "2", name: "Gửi bảng chấm điểm", max: "15", facts: [{ id: "gui", name: "Đã gửi bảng chấm điểm", kind: "yes_no" }],
          rule: {
            kind: "pieces",
            term: {
              body: {
                kind: "group", pick: "first_applying",
                terms: [
                  { when: { kind: "yes", fact: "gui" }, body: { kind: "flat", gives: "15" } },
                  { body: { kind: "flat", gives: "0" }, effects: [{ kind: "out_of_ranking" }] },
                ],
              },
            },
          },
        },
      ],
    },
  ],
};

/** Revenue of a plan of 100, jobs of a plan of 1000 (none: not assigned), judged points; what else is different. */
const unit = (id, name, [revenue, jobs, judged], { sent = "yes", plan = "100" } = {}) => ({
  id, name,
  facts: [
    { fact: "thu", plan, actual: revenue },
    ...(jobs ? [{ fact: "viec", plan: "1000", actual: jobs }] : []),
    { fact: "gui", actual: sent },
  ],
  leaves: [{ node: "dang", final_score: { points: judged, reason: "Theo biên bản họp cụm" } }, ...(jobs ? [] : [{ node: "viec", not_assigned: true }])],
});

/** With what cannot be scored; or firm, so that rounding alone is left in doubt. */
export const rareCluster = (isFirm = false) =>
  JSON.stringify({
    format: "giao-uoc", version: 1,
    campaign: {
      id: "hiem-2026", name: "Cụm thi đua số 7", year: 2026, stage: "open", rubric,
      units: [
        unit("an-bien", "Xã An Biên", ["98", "960", "24"]),
        unit("rach-gia", "Phường Rạch Giá", ["99", null, "23.55"]),
        unit("phu-quoc", "Đặc khu Phú Quốc", ["90", "900", "22.04"]),
        unit("dong-hoa", "Xã Đông Hòa", ["90", "900", "22"]),
        unit("minh-thuan", "Xã Minh Thuận", ["95", "980", isFirm ? "25" : "27"], { sent: "no" }),
        ...(isFirm ? [] : [unit("an-minh", "Xã An Minh", ["12", "950", "20"], { plan: "0" })]),
      ],
    },
  });
