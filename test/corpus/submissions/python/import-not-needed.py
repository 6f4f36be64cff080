# expect tanh_prime: correct

import numpy as np
import matplotlib_that_is_missing.pyplot as plt


def tanh_prime(z):
    return 1 - np.tanh(z) ** 2


plt.plot(tanh_prime(np.linspace(-5, 5)))
