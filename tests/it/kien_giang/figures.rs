//! One test for each figure that was published, named after it: equal at the digits it was printed with.

use giao_uoc::quantity::{Number, show_number};
use giao_uoc::scoring::{Actual, Value};
use giao_uoc::text::Lang;

use super::case::{CHAU_THANH, Case, GIONG_RIENG, HON_DAT, RACH_GIA, TAN_HIEP, number, percent, shown};

#[test]
fn revenue_of_the_cluster_is_925_128_ty_dong() {
    assert_eq!(
        show_number(Case::new().cluster("thu-ngan-sach-ca-cum"), Lang::Vi),
        "925,128"
    );
}

#[test]
fn revenue_of_the_cluster_is_105_2_percent_of_plan() {
    assert_eq!(percent(Case::new().cluster("thu-ngan-sach-so-ke-hoach"), 1), "105,2%");
}

#[test]
fn revenue_reached_or_passed_the_plan_in_5_of_5() {
    assert_eq!(Case::new().holding("thu-ngan-sach-tung-don-vi"), (5, 5));
}

#[test]
fn revenue_of_chau_thanh_is_26_6_percent_over() {
    assert_eq!(
        Case::new().over_plan("thu-ngan-sach-tung-don-vi", CHAU_THANH, 1),
        "26,6%"
    );
}

#[test]
fn revenue_of_tan_hiep_is_19_percent_over() {
    assert_eq!(Case::new().over_plan("thu-ngan-sach-tung-don-vi", TAN_HIEP, 0), "19%");
}

#[test]
fn revenue_of_giong_rieng_is_9_percent_over() {
    assert_eq!(Case::new().over_plan("thu-ngan-sach-tung-don-vi", GIONG_RIENG, 0), "9%");
}

#[test]
fn revenue_is_reported_in_one_sentence_with_the_published_digits() {
    let said = Case::new().sentence("Tổng thu ngân sách");
    for figure in ["925,128 tỷ đồng", "105,2%", "5/5", "26,6%", "19%", "9%"] {
        assert!(said.contains(figure), "{figure} in: {said}");
    }
}

#[test]
fn disbursement_is_90_percent_or_more_in_4_of_5() {
    assert_eq!(Case::new().holding("giai-ngan-tu-90"), (4, 5));
}

#[test]
fn primary_drop_out_is_lower_in_all_units_as_planned() {
    let case = Case::new();
    assert_eq!(case.holding("bo-hoc-tieu-hoc-giam"), (5, 5));
    assert_eq!(case.holding("bo-hoc-tieu-hoc-ke-hoach"), (5, 5));
}

#[test]
fn lower_secondary_drop_out_is_lower_in_all_units_as_planned() {
    let case = Case::new();
    assert_eq!(case.holding("bo-hoc-trung-hoc-giam"), (5, 5));
    assert_eq!(case.holding("bo-hoc-trung-hoc-ke-hoach"), (5, 5));
}

#[test]
fn new_rural_movement_is_good() {
    assert_eq!(Case::new().holding("nong-thon-moi-tot"), (5, 5));
}

#[test]
fn poverty_reduction_target_is_met() {
    assert_eq!(Case::new().holding("giam-ngheo-dat"), (5, 5));
}

#[test]
fn jobs_of_the_cluster_are_18_596() {
    assert_eq!(show_number(Case::new().cluster("viec-lam-ca-cum"), Lang::Vi), "18.596");
}

#[test]
fn jobs_of_the_cluster_are_107_49_percent_of_plan() {
    assert_eq!(percent(Case::new().cluster("viec-lam-so-ke-hoach"), 2), "107,49%");
}

#[test]
fn jobs_reached_or_passed_the_plan_in_5_of_5() {
    assert_eq!(Case::new().holding("viec-lam-tung-don-vi"), (5, 5));
}

#[test]
fn jobs_of_rach_gia_are_19_percent_over() {
    assert_eq!(Case::new().over_plan("viec-lam-tung-don-vi", RACH_GIA, 0), "19%");
}

#[test]
fn jobs_of_chau_thanh_are_5_percent_over() {
    assert_eq!(Case::new().over_plan("viec-lam-tung-don-vi", CHAU_THANH, 0), "5%");
}

#[test]
fn cultural_hamlets_reached_or_passed_the_plan_in_3_of_5() {
    assert_eq!(Case::new().holding("ap-van-hoa-dat"), (3, 5));
}

#[test]
fn cultural_hamlets_of_tan_hiep_are_12_percent_over() {
    assert_eq!(Case::new().over_plan("ap-van-hoa-dat", TAN_HIEP, 0), "12%");
}

#[test]
fn cultural_hamlets_of_rach_gia_are_6_10_percent_over() {
    assert_eq!(Case::new().over_plan("ap-van-hoa-dat", RACH_GIA, 2), "6,10%");
}

#[test]
fn cultural_hamlets_are_reported_with_the_digits_each_was_printed_with() {
    let said = Case::new().sentence("Ấp, khu phố văn hóa");
    assert!(said.contains("3/5"), "{said}");
    assert!(said.contains("12%") && !said.contains("12,00%"), "{said}");
    assert!(said.contains("6,10%"), "{said}");
}

#[test]
fn health_insurance_of_the_cluster_is_82_percent_weighted_by_population() {
    let case = Case::new();
    let weighted = case.cluster("bao-hiem-y-te-ca-cum");
    assert_eq!(shown(weighted, 0), "82");
    let leaf = case.campaign.rubric.node_by_id("bao-hiem-y-te").unwrap();
    let fact = case.campaign.rubric.node(leaf).unwrap().indicator.as_ref().unwrap();
    let plain = case.campaign.sheets.iter().map(|sheet| {
        let Actual::Value(Value::Number(rate)) = sheet.fact(fact.main_fact().unwrap()).actual else {
            panic!("a rate")
        };
        rate
    });
    let plain = Number::sum(plain).unwrap().over(number("5")).unwrap();
    assert_ne!(shown(plain, 0), "82", "the plain mean is another figure");
}

#[test]
fn health_insurance_of_the_cluster_is_above_the_province() {
    assert_eq!(Case::new().finding("bao-hiem-y-te-ca-cum").cluster_holds, Some(true));
}

#[test]
fn health_insurance_is_above_81_percent_in_3_of_5() {
    assert_eq!(Case::new().holding("bao-hiem-y-te-tren-81"), (3, 5));
}

#[test]
fn health_insurance_of_rach_gia_is_86_97_percent() {
    assert_eq!(Case::new().typed(RACH_GIA, "bao-hiem-y-te"), "86,97");
}

#[test]
fn health_insurance_of_giong_rieng_is_85_02_percent() {
    assert_eq!(Case::new().typed(GIONG_RIENG, "bao-hiem-y-te"), "85,02");
}

#[test]
fn health_insurance_of_hon_dat_is_81_72_percent() {
    assert_eq!(Case::new().typed(HON_DAT, "bao-hiem-y-te"), "81,72");
}

#[test]
fn crime_is_lower_than_in_2016() {
    assert_eq!(Case::new().holding("pham-phap-hinh-su-giam"), (5, 5));
}

#[test]
fn traffic_accidents_are_not_above_2016() {
    assert_eq!(Case::new().holding("tai-nan-giao-thong-khong-tang"), (5, 5));
}

#[test]
fn defence_plan_is_met() {
    assert_eq!(Case::new().holding("ke-hoach-quoc-phong-dat"), (5, 5));
}

#[test]
fn political_organisations_are_good_or_better_in_5_of_5() {
    assert_eq!(Case::new().holding("to-chuc-chinh-tri-tot"), (5, 5));
}

#[test]
fn content_3_is_above_70_of_100_in_5_of_5() {
    assert_eq!(Case::new().holding("noi-dung-ba-tren-70"), (5, 5));
}
