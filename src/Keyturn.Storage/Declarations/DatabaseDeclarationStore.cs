using System.Collections.Immutable;
using Keyturn.Operations.Ports;
using Keyturn.Readiness.Databases;
using Microsoft.EntityFrameworkCore;

namespace Keyturn.Storage.Declarations;

internal sealed class DatabaseDeclarationStore(IDbContextFactory<ConsoleDbContext> contexts) : IDatabaseDeclarationStore
{
    public Task<ImmutableArray<DatabaseDeclaration>> ReadAsync(CancellationToken cancellationToken) => Reached(async context =>
        (await context.DatabaseDeclarations.AsNoTracking().OrderBy(row => row.SecretArn).ToListAsync(cancellationToken)).Select(ToDeclaration).ToImmutableArray(), cancellationToken);

    public Task<DatabaseDeclaration?> FindAsync(string secretArn, CancellationToken cancellationToken) => Reached(async context =>
        await context.DatabaseDeclarations.AsNoTracking().SingleOrDefaultAsync(row => row.SecretArn == secretArn, cancellationToken) is { } row ? ToDeclaration(row) : null, cancellationToken);

    public Task WriteAsync(DatabaseDeclaration declaration, CancellationToken cancellationToken)
    {
        // One statement: the later of two writes wins, and there is never none in between.
        var at = UnixMicroseconds.Of(declaration.At);
        return Reached(context => context.Database.ExecuteSqlAsync(
            $"""
             INSERT INTO database_declarations (secret_arn, database, engine, operator_id, operator_name, at, reason)
             VALUES ({declaration.SecretArn}, {declaration.Database}, {declaration.Engine}, {declaration.OperatorId}, {declaration.OperatorName}, {at}, {declaration.Reason})
             ON CONFLICT (secret_arn) DO UPDATE SET database = excluded.database, engine = excluded.engine, operator_id = excluded.operator_id, operator_name = excluded.operator_name, at = excluded.at, reason = excluded.reason
             """,
            cancellationToken), cancellationToken);
    }

    public Task RemoveAsync(string secretArn, CancellationToken cancellationToken) =>
        Reached(context => context.DatabaseDeclarations.Where(row => row.SecretArn == secretArn).ExecuteDeleteAsync(cancellationToken), cancellationToken);

    private async Task<T> Reached<T>(Func<ConsoleDbContext, Task<T>> work, CancellationToken cancellationToken)
    {
        try
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            return await work(context);
        }
        catch (Exception failure) when (StoreFailure.Is(failure))
        {
            throw new DeclarationsUnavailableException($"The declared databases cannot be reached: {failure.GetBaseException().Message}", failure);
        }
    }

    private static DatabaseDeclaration ToDeclaration(DatabaseDeclarationRow row) => new(row.SecretArn, row.Database, row.Engine, row.OperatorId, row.OperatorName, row.At, row.Reason);
}
