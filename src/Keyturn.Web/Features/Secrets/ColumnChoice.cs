using System.Collections.Immutable;
using System.Text.Json;
using Keyturn.Operations.Ports;

namespace Keyturn.Web.Features.Secrets;

/// <summary>The columns that one person does not want to see; account (it stands under the name) and tags unless chosen. Anything unreadable in the store counts as no choice.</summary>
public static class ColumnChoice
{
    public const string Document = "secrets.columns";

    public static ImmutableSortedSet<string> Default { get; } = 
        ImmutableSortedSet.Create(StringComparer.Ordinal, SecretColumns.AccountKey, SecretColumns.TagsKey);

    public static async Task<ImmutableSortedSet<string>> ReadAsync(IPreferenceStore store, string operatorId, CancellationToken cancellationToken)
    {
        try
        {
            var json = await store.ReadAsync(operatorId, Document, cancellationToken);
            var read = json is null ? null : JsonSerializer.Deserialize<string[]>(json);
            return read is null ? Default : ImmutableSortedSet.Create(StringComparer.Ordinal, read);
        }
        catch (JsonException)
        {
            return Default;
        }
    }

    public static Task WriteAsync(IPreferenceStore store, string operatorId, ImmutableSortedSet<string> hidden, CancellationToken cancellationToken) =>
        store.WriteAsync(operatorId, Document, hidden.SetEquals(Default) ? null : JsonSerializer.Serialize(hidden), cancellationToken);
}
