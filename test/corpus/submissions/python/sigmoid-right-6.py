# expect sigmoid_grad: unstable, overflow

import numpy as np


sigmoid_grad = lambda z: np.exp(z) / (1 + np.exp(z)) ** 2
