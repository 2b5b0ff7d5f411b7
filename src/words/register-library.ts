import binhDanHocVuSo from './registers/binh-dan-hoc-vu-so.json' with { type: 'json' }
import catGiamThuTuc from './registers/cat-giam-thu-tuc.json' with { type: 'json' }
import chiSo766 from './registers/chi-so-766.json' with { type: 'json' }
import chinhSach from './registers/chinh-sach.json' with { type: 'json' }
import coSoKinhPhi from './registers/co-so-kinh-phi.json' with { type: 'json' }
import datHangKh from './registers/dat-hang-kh.json' with { type: 'json' }
import deAn06 from './registers/de-an-06.json' with { type: 'json' }
import dichVuCong from './registers/dich-vu-cong.json' with { type: 'json' }
import doanhNghiep from './registers/doanh-nghiep.json' with { type: 'json' }
import duAnDauTu from './registers/du-an-dau-tu.json' with { type: 'json' }
import hoiNghi from './registers/hoi-nghi.json' with { type: 'json' }
import hopTac from './registers/hop-tac.json' with { type: 'json' }
import khongTienMat from './registers/khong-tien-mat.json' with { type: 'json' }
import kinhPhi from './registers/kinh-phi.json' with { type: 'json' }
import kyNangCanBo from './registers/ky-nang-can-bo.json' with { type: 'json' }
import nenTang from './registers/nen-tang.json' with { type: 'json' }
import nhanHieu from './registers/nhan-hieu.json' with { type: 'json' }
import phanLoaiDuLieu from './registers/phan-loai-du-lieu.json' with { type: 'json' }
import phoCapSo from './registers/pho-cap-so.json' with { type: 'json' }
import phuSong from './registers/phu-song.json' with { type: 'json' }
import sangKien from './registers/sang-kien.json' with { type: 'json' }
import soHoa from './registers/so-hoa.json' with { type: 'json' }
import soLieuTinh from './registers/so-lieu-tinh.json' with { type: 'json' }
import stem from './registers/stem.json' with { type: 'json' }
import suCo from './registers/su-co.json' with { type: 'json' }
import suDungSanPham from './registers/su-dung-san-pham.json' with { type: 'json' }
import thietBi from './registers/thiet-bi.json' with { type: 'json' }
import toCongNgheSo from './registers/to-cong-nghe-so.json' with { type: 'json' }
import tuyenTruyen from './registers/tuyen-truyen.json' with { type: 'json' }
import yTeSo from './registers/y-te-so.json' with { type: 'json' }

/** A definition as its file holds it; `domain/register-schema.ts` says what may stand in it. */
type LibraryDocument = { readonly title: string; readonly 'x-code': string }

/** The registers that come with the program, one file each; a locality installs those that it wants and may edit them. */
export const REGISTER_LIBRARY: readonly LibraryDocument[] = [
  binhDanHocVuSo,
  catGiamThuTuc,
  chiSo766,
  chinhSach,
  coSoKinhPhi,
  datHangKh,
  deAn06,
  dichVuCong,
  doanhNghiep,
  duAnDauTu,
  hoiNghi,
  hopTac,
  khongTienMat,
  kinhPhi,
  kyNangCanBo,
  nenTang,
  nhanHieu,
  phanLoaiDuLieu,
  phoCapSo,
  phuSong,
  sangKien,
  soHoa,
  soLieuTinh,
  stem,
  suDungSanPham,
  suCo,
  thietBi,
  toCongNgheSo,
  tuyenTruyen,
  yTeSo,
]
