/* Locks of Boost. */
#ifndef GILLINT_BOOST_THREAD_MUTEX
#define GILLINT_BOOST_THREAD_MUTEX
#include <mutex>

namespace boost {
class mutex {
public:
    using scoped_lock = std::unique_lock<mutex>;
    mutex();
    ~mutex();
    void lock(), unlock();
    bool try_lock();
};
using std::lock_guard, std::unique_lock;
}
#endif
