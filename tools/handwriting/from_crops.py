"""Makes shards of the crops that `vanthu export-crops` wrote, a quarter of what is trained on beside synthetic ones.

    /usr/bin/python3 from_crops.py CROPS_FOLDER SHARDS_FOLDER"""
import glob
import json
import math
import sys

import cv2
import numpy as np

PART = 0.25
LEAST = 40  # of fewer, the network learns these very crops and nothing else

folder, shards = sys.argv[1:3]
with open(f'{folder}/crops.jsonl') as file:
    crops = [json.loads(line) for line in file]
if len(crops) < LEAST:
    sys.exit(f'{len(crops)} crops: from {LEAST} confirmed numbers, days and months on there is something to learn')
pictures = np.array([255 - cv2.imread(f'{folder}/{crop["file"]}', cv2.IMREAD_GRAYSCALE) for crop in crops])
synthetic = len(glob.glob(f'{shards}/s*.npy'))
for i in range(max(1, math.ceil(synthetic * PART / (1 - PART)))):
    # Behind the synthetic ones in the alphabet: the first shard of all is what training checks itself by.
    with open(f'{shards}/sx_crops_{i:03d}.json', 'w') as file:
        json.dump([crop['text'] for crop in crops], file)
    np.save(f'{shards}/sx_crops_{i:03d}.npy', pictures)
print(len(crops), 'crops')
