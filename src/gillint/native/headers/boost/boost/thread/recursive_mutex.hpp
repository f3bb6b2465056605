/* Locks of Boost. */
#ifndef GILLINT_BOOST_THREAD_RECURSIVE_MUTEX
#define GILLINT_BOOST_THREAD_RECURSIVE_MUTEX
#include <boost/thread/mutex.hpp>

namespace boost {
class recursive_mutex {
public:
    using scoped_lock = std::unique_lock<recursive_mutex>;
    recursive_mutex();
    ~recursive_mutex();
    void lock(), unlock();
    bool try_lock();
};
}
#endif
