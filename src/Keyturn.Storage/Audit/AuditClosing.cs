using Keyturn.Operations.Audit;
using Keyturn.Operations.Ports;
using Microsoft.EntityFrameworkCore;

namespace Keyturn.Storage.Audit;

/// <summary>Which entries may leave the database, and their leaving.</summary>
internal static class AuditClosing
{
    /// <summary>Sequence of the last entry that may go; 0 when none may. The two entries of an action stay together.</summary>
    public static async Task<long> LastClosableAsync(ConsoleDbContext context, DateTimeOffset before, CancellationToken cancellationToken)
    {
        // A clock that was set back must not let a young entry go between old ones.
        var young = await context.AuditEntries.Where(row => row.At >= before).MinAsync(row => (long?)row.Sequence, cancellationToken);
        var last = (young ?? (await context.AuditEntries.MaxAsync(row => (long?)row.Sequence, cancellationToken) ?? 0) + 1) - 1;
        var parted = await context.AuditEntries
            .Where(row => row.Sequence <= last && row.Phase == nameof(AuditPhase.Requested))
            .Where(row => context.AuditEntries.Any(other => other.OperationId == row.OperationId && other.Phase == nameof(AuditPhase.Outcome) && other.Sequence > last))
            .MinAsync(row => (long?)row.Sequence, cancellationToken);
        return (parted ?? last + 1) - 1;
    }

    /// <summary>Throws <see cref="AuditUnavailableException"/> when what is there is not what was archived.</summary>
    public static async Task RemoveAsync(ConsoleDbContext context, AuditSegment segment, CancellationToken cancellationToken)
    {
        var through = segment.Last.Sequence;
        var last = await context.AuditEntries.AsNoTracking().SingleOrDefaultAsync(row => row.Sequence == through, cancellationToken);
        if (last?.Hash != segment.Last.Hash)
            throw new AuditUnavailableException($"The audit entry {through} is not the one that was archived.");

        var removed = await context.AuditEntries.Where(row => row.Sequence <= through).ExecuteDeleteAsync(cancellationToken);
        if (removed != segment.Entries)
            throw new AuditUnavailableException($"{segment.Entries} audit entries were archived, but there are {removed}.");
    }
}
