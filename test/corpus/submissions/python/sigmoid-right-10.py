# expect grad_sigmoid: correct

import numpy as np


grad_sigmoid = lambda z: (1 - np.tanh(z / 2) ** 2) / 4
