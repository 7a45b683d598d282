using Keyturn.Operations.Ports;
using Microsoft.EntityFrameworkCore;

namespace Keyturn.Storage.Preferences;

internal sealed class PreferenceStore(IDbContextFactory<ConsoleDbContext> contexts) : IPreferenceStore
{
    public async Task<string?> ReadAsync(string operatorId, string name, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Preferences
            .Where(row => row.OperatorId == operatorId && row.Name == name)
            .Select(row => row.Json)
            .SingleOrDefaultAsync(cancellationToken);
    }

    public async Task WriteAsync(string operatorId, string name, string? json, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (json is null)
        {
            await context.Preferences.Where(row => row.OperatorId == operatorId && row.Name == name).ExecuteDeleteAsync(cancellationToken);
            return;
        }

        // One statement: two windows of one person may write at the same time; the later one wins.
        await context.Database.ExecuteSqlAsync(
            $"""
             INSERT INTO preferences (operator_id, name, json) VALUES ({operatorId}, {name}, {json})
             ON CONFLICT (operator_id, name) DO UPDATE SET json = excluded.json
             """,
            cancellationToken);
    }
}
