using System.Data.Common;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;

namespace Keyturn.Storage;

/// <summary>Tells a database that is out of reach, full or read-only from a bug of ours.</summary>
internal static class StoreFailure
{
    /// <remarks>EF wraps what a provider calls transient into InvalidOperationException, so the cause is looked at too.</remarks>
    public static bool Is(Exception exception) => exception switch
    {
        DbException or DbUpdateException or TimeoutException or IOException or SocketException or UnauthorizedAccessException => true,
        InvalidOperationException { InnerException: { } cause } => Is(cause),
        _ => false,
    };
}
