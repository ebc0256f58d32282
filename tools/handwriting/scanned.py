"""What becomes of ink and print on paper, under the scanner and in the crop."""
import random

import cv2
import numpy as np
from PIL import Image, ImageDraw

from faces import BOLD, N, R, U, font

BAND = 72  # height of the crop at 200 dpi, in pixels
OUT_HEIGHT, OUT_WIDTH, STAMP_WIDTH = 40, 112, 160
SYMBOLS = 'SYT UBND QĐ BC TTr KH CT GM TB BTP BNV STP VP HĐ CĐ TM MTTQ LĐLĐ SXD BGD NQ HD PA ĐA TTg GP CV P XPHC 2025/QĐ-TTg 2024/NĐ 20 19'.split()
WORDS = 'V/v góp ý kiến dự thảo báo cáo kết quả thực hiện hướng dẫn triển khai kế hoạch về việc trả lời đề nghị CỘNG HÒA QUYẾT ĐỊNH Độc lập'.split()


def as_scanned(ink, printed, width):
    """Paper, pen and toner, a seal now and then, blur, noise, fax or JPEG: a grey picture BAND pixels high."""
    hand, toner = (cv2.resize(part, (width, BAND), interpolation=cv2.INTER_AREA).astype(np.float32) / 255 for part in (ink, printed))
    if R() < 0.5:
        turn = cv2.getRotationMatrix2D((width / 2, BAND / 2), N(1.2), U(0.93, 1.07))
        turn[1, 2] += N(2)
        hand, toner = (cv2.warpAffine(part, turn, (width, BAND)) for part in (hand, toner))
    paper, pen_grey, toner_grey = U(215, 255), U(0, 70) if R() < 0.55 else U(50, 160), U(0, 60)
    if R() < 0.12:  # a pen that skips
        skips = cv2.resize(np.random.randn(10, max(4, width // 8)).astype(np.float32), (width, BAND), interpolation=cv2.INTER_CUBIC)
        hand = hand * np.clip(U(0.9, 1.4) + U(0.2, 0.5) * skips, 0, 1)
    faint = R() < 0.06  # hardly any ink
    if faint:
        pen_grey = paper - U(50, 85)
    seen = np.full((BAND, width), paper, np.float32)
    if R() < 0.2:
        seen += cv2.resize(np.random.randn(4, 6).astype(np.float32), (width, BAND), interpolation=cv2.INTER_CUBIC) * U(2, 14)
    if R() < 0.15:
        seen -= seal(width) * (seen - U(110, 190))
    seen = seen * (1 - toner) + toner_grey * toner
    seen = seen * (1 - hand) + np.minimum(seen, pen_grey) * hand
    seen = cv2.GaussianBlur(seen, (0, 0), U(0.35, 1.1))
    if R() < 0.7:
        seen += np.random.randn(BAND, width).astype(np.float32) * U(1, 12)
    if R() < 0.45:  # two levels, as from a fax
        large = cv2.resize(seen, None, fx=1.5, fy=1.5, interpolation=cv2.INTER_LINEAR)
        large += np.random.randn(*large.shape).astype(np.float32) * U(2, 22)
        level = pen_grey + (paper - pen_grey) * (U(0.42, 0.75) if faint or R() < 0.8 else U(0.28, 0.42))
        large = np.where(large < min(level, paper - 25), 0, 255).astype(np.float32)
        for _ in range(random.randint(0, 12) if R() < 0.5 else 0):
            cv2.circle(large, (int(U(0, large.shape[1])), int(U(0, large.shape[0]))), random.randint(0, 1), random.choice([0, 0, 255]), -1)
        seen = cv2.resize(large, (width, BAND), interpolation=cv2.INTER_AREA)
    elif R() < 0.4:
        coded = cv2.imencode('.jpg', np.clip(seen, 0, 255).astype(np.uint8), [1, int(U(25, 80))])[1]
        seen = cv2.imdecode(coded, 0).astype(np.float32)
    return np.clip(seen, 0, 255).astype(np.uint8)


def seal(width):
    stamp = np.zeros((BAND, width), np.uint8)
    radius, centre = int(U(60, 160)), (int(U(-80, width + 80)), int(U(-120, BAND + 120)))
    cv2.circle(stamp, centre, radius, 255, int(U(2, 5)), cv2.LINE_AA)
    cv2.circle(stamp, centre, int(radius * 0.92), 255, 1, cv2.LINE_AA)
    image = Image.fromarray(stamp)
    for _ in range(random.randint(0, 3)):
        ImageDraw.Draw(image).text((U(-30, width), U(-10, BAND - 10)), random.choice(SYMBOLS + WORDS), font=font(BOLD, random.choice([24, 30, 36])), fill=255)
    return np.array(image).astype(np.float32) / 255 * np.clip(0.7 + 0.3 * np.random.randn(BAND, width), 0, 1)


def normalised(grey, most):
    """The band as the network sees it: 40 x 112 or 160, ink bright; shared/handwriting/crop.ts does the same."""
    width = max(8, min(most, int(round(grey.shape[1] * OUT_HEIGHT / grey.shape[0]))))
    small = cv2.resize(grey, (width, OUT_HEIGHT), interpolation=cv2.INTER_AREA).astype(np.float32)
    bright, dark = np.percentile(small, 85), np.percentile(small, 1)
    out = np.zeros((OUT_HEIGHT, most), np.uint8)
    out[:, :width] = (np.clip((bright - small) / max(40, bright - dark), 0, 1) * 255).astype(np.uint8)
    return out
