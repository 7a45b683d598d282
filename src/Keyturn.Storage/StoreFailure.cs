using System.Data.Common;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Keyturn.Storage;

/// <summary>Tells a database that is out of reach, full or read-only from a bug of ours.</summary>
internal static class StoreFailure
{
    // Source: sqlite.org/rescode.html, SQLITE_TOOBIG and SQLITE_CONSTRAINT.
    private const int TooBig = 18;
    private const int Constraint = 19;

    /// <remarks>EF wraps what a provider calls transient into InvalidOperationException, so the cause is looked at too.</remarks>
    public static bool Is(Exception exception) => exception switch
    {
        DbException or DbUpdateException or TimeoutException or IOException or SocketException or UnauthorizedAccessException => true,
        InvalidOperationException { InnerException: { } cause } => Is(cause),
        _ => false,
    };

    /// <summary>Whether the database answered, and refuses what it was given; another row may well be taken.</summary>
    public static bool IsRefusal(Exception? exception) => exception is DbUpdateException { InnerException: DbException { IsTransient: false } cause } && cause switch
    {
        PostgresException => true,
        SqliteException sqlite => sqlite.SqliteErrorCode is TooBig or Constraint,
        _ => false,
    };
}
