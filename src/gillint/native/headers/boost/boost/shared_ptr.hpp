/* Pointers that own. */
#ifndef GILLINT_BOOST_BOOST_SHARED_PTR_HPP
#define GILLINT_BOOST_BOOST_SHARED_PTR_HPP
#include <memory>

namespace boost {
using std::shared_ptr, std::weak_ptr, std::make_shared, std::dynamic_pointer_cast, std::static_pointer_cast;
using std::enable_shared_from_this;
}
#endif
