# verdict: error
# says: did not finish|thread|memory|ended before
import threading, time
def sigmoid_prime(z):
    while True:
        threading.Thread(target=time.sleep, args=(86399,)).start()
