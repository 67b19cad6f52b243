//! Blocks whose letters are in an encoding before Unicode, by the head that every paper of the state has.

use giao_uoc::files::clipboard::{OldEncoding, read_text};

fn read(text: &str) -> (Vec<String>, Option<OldEncoding>) {
    let block = read_text(text).expect("a block");
    let cells = block.rows.into_iter().flatten().map(|cell| cell.text);
    (cells.collect(), block.encoding)
}

const MOTTO: [&str; 3] = [
    "Cộng hoà xã hội chủ nghĩa Việt Nam",
    "Độc lập - Tự do - Hạnh phúc",
    "105,2%",
];

#[test]
fn tcvn3_is_read() {
    let (cells, encoding) = read("Céng hoµ x· héi chñ nghÜa ViÖt Nam\t§éc lËp - Tù do - H¹nh phóc\t105,2%\n");
    assert_eq!(
        (cells.as_slice(), encoding),
        (MOTTO.map(str::to_owned).as_slice(), Some(OldEncoding::Tcvn3))
    );
    let (cells, _) =
        read("ChØ tiªu\tHuyÖn T©n HiÖp\tHuyÖn Hßn §Êt\nSè lao ®éng ®\u{ad}îc gi¶i quyÕt viÖc lµm\t3.010\t2.867\n");
    let told = [
        "Chỉ tiêu",
        "Huyện Tân Hiệp",
        "Huyện Hòn Đất",
        "Số lao động được giải quyết việc làm",
        "3.010",
        "2.867",
    ];
    assert_eq!(cells, told);
}

#[test]
fn vni_is_read() {
    let (cells, encoding) =
        read("Coäng hoaø xaõ hoäi chuû nghóa Vieät Nam\tÑoäc laäp - Töï do - Haïnh phuùc\t105,2%\n");
    assert_eq!(
        (cells.as_slice(), encoding),
        (MOTTO.map(str::to_owned).as_slice(), Some(OldEncoding::Vni))
    );
    let (cells, _) = read("Soá lao ñoäng ñöôïc giaûi quyeát\t3.010\nHUYEÄN GIOÀNG RIEÀNG\t1\n");
    assert_eq!(
        cells,
        ["Số lao động được giải quyết", "3.010", "HUYỆN GIỒNG RIỀNG", "1"]
    );
}

#[test]
fn unicode_stays_as_it_is() {
    for text in [
        "Cộng hoà xã hội\tĐộc lập\n",
        "Xã Hòa Bình, xã Phú Quý\thoà, quê, khoẻ\n",
        "kW·h\tm², «12» §5 ±3 × 2\n",
        "xoá, hoà, quý, toà, loè\tAn Giang\n",
    ] {
        let (cells, encoding) = read(text);
        assert_eq!((cells.join("\t") + "\n", encoding), (text.to_owned(), None));
    }
}
