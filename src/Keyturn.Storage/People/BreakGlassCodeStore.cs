using Keyturn.Operations.Ports;
using Microsoft.EntityFrameworkCore;

namespace Keyturn.Storage.People;

/// <summary>Used codes in the database. Their key is the code's fingerprint: of two who use one at once, one finds it taken.</summary>
internal sealed class BreakGlassCodeStore(IDbContextFactory<ConsoleDbContext> contexts) : IBreakGlassCodeStore
{
    public Task<bool> TryTakeAsync(string fingerprint, string personId, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var used = UnixMicroseconds.Of(at);
        return Reached(async context => await context.Database.ExecuteSqlAsync(
            $"INSERT INTO break_glass_codes (fingerprint, person_id, used_at) VALUES ({fingerprint}, {personId}, {used}) ON CONFLICT DO NOTHING", cancellationToken) == 1, cancellationToken);
    }

    public Task<bool> WasTakenAsync(string fingerprint, CancellationToken cancellationToken) =>
        Reached(context => context.BreakGlassCodes.AsNoTracking().AnyAsync(row => row.Fingerprint == fingerprint, cancellationToken), cancellationToken);

    private async Task<T> Reached<T>(Func<ConsoleDbContext, Task<T>> work, CancellationToken cancellationToken)
    {
        try
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            return await work(context);
        }
        catch (Exception failure) when (StoreFailure.Is(failure))
        {
            throw new PeopleUnavailableException($"The store of sealed codes cannot be reached: {failure.GetBaseException().Message}", failure);
        }
    }
}
