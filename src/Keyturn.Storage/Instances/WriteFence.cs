using Keyturn.Operations.Ports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Keyturn.Storage.Instances;

/// <summary>Keeps a leader whose term is over from writing: each write holds the row of its term, and the next term begins only when nobody holds it.</summary>
internal sealed class WriteFence(ILeaderTerm term)
{
    /// <summary>A fence for PostgreSQL; SQLite needs none.</summary>
    public static WriteFence? Of(ILeaderTerm? term) => term is PostgreSqlLeaderTerm ? new(term) : null;

    /// <summary>Writes behind the fence, all or nothing; without one, each statement for itself.</summary>
    public static async Task WriteAsync(WriteFence? fence, IDbContextFactory<ConsoleDbContext> contexts, Func<ConsoleDbContext, Task> write, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (fence is null)
        {
            await write(context);
            return;
        }

        await using var transaction = await fence.BeginAsync(context, cancellationToken);
        await write(context);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>A transaction that began in time.</summary>
    public async Task<IDbContextTransaction> BeginAsync(ConsoleDbContext context, CancellationToken cancellationToken)
    {
        var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        try
        {
            // The key alone is held, so that the leader goes on saying that it lives.
            var epochs = await context.Database.SqlQuery<long>($"SELECT epoch AS \"Value\" FROM leaders WHERE duty = {term.Duty} FOR KEY SHARE").ToListAsync(cancellationToken);
            return epochs is [var newest] && newest == term.Epoch
                ? transaction
                : throw new TermOverException($"The term {term.Epoch} of '{term.Duty}' is over, another instance leads: nothing was written.");
        }
        catch
        {
            await transaction.DisposeAsync();
            throw;
        }
    }
}

/// <summary>Another instance leads by now.</summary>
public sealed class TermOverException(string message) : Exception(message);
