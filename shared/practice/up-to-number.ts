/** Types of documents as sentences name them, folded. */
export const TYPE =
  '(?:cong van|quyet dinh|nghi quyet|nghi dinh|thong bao|thong tu(?: lien tich)?|ke hoach|chi thi|cong dien|giay moi|thu moi|ket luan|huong dan|to trinh|bao cao|van ban|chuong trinh(?: phoi hop)?|phuong an|de an|luat|phap lenh)'
/** What may stand between the verb and the number: “các Công văn”, “Công điện khẩn số:”. */
export const UP_TO_NUMBER = `(?:noi dung |cac |tinh than |yeu cau )*(?:${TYPE} )?(?:khan )?(?:so ?:? ?)?$`
