using System.Collections.Immutable;
using System.Text.Json;
using Keyturn.Operations.Ports;

namespace Keyturn.Operations.Secrets;

/// <summary>A query somebody gave a name.</summary>
/// <param name="Query">As <see cref="SecretQuery.ToQueryString"/> writes it.</param>
public sealed record SavedView(string Name, string Query);

/// <summary>A person's own views of the list, in order of name.</summary>
public sealed class SavedViews(IPreferenceStore preferences)
{
    public const int Most = 50;
    public const int LongestName = 60;

    private const string Document = "secrets.views";

    /// <summary>What cannot be read as a list of views counts as none.</summary>
    public async Task<ImmutableArray<SavedView>> ListAsync(string operatorId, CancellationToken cancellationToken)
    {
        var json = await preferences.ReadAsync(operatorId, Document, cancellationToken);
        if (json is null)
        {
            return [];
        }

        try
        {
            var views = JsonSerializer.Deserialize<SavedView[]>(json) ?? [];
            return [.. views.Where(view => view is { Name: not null, Query: not null })];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    /// <summary>Keeps the view; one of the same name is replaced.</summary>
    public async Task<OperationResult<ImmutableArray<SavedView>>> SaveAsync(
        string operatorId, string name, SecretQuery query, CancellationToken cancellationToken)
    {
        var trimmed = name.Trim();
        if (trimmed.Length is 0 or > LongestName)
        {
            return OperationErrors.InvalidViewName(LongestName);
        }

        var others = (await ListAsync(operatorId, cancellationToken)).RemoveAll(view => view.Name == trimmed);
        if (others.Length >= Most)
        {
            return OperationErrors.TooManyViews(Most);
        }

        return await WriteAsync(operatorId, others.Add(new SavedView(trimmed, query.ToQueryString())), cancellationToken);
    }

    public async Task<ImmutableArray<SavedView>> RemoveAsync(string operatorId, string name, CancellationToken cancellationToken)
    {
        var kept = (await ListAsync(operatorId, cancellationToken)).RemoveAll(view => view.Name == name);
        return await WriteAsync(operatorId, kept, cancellationToken);
    }

    private async Task<ImmutableArray<SavedView>> WriteAsync(string operatorId, ImmutableArray<SavedView> views, CancellationToken cancellationToken)
    {
        var sorted = views.Sort((one, other) => string.Compare(one.Name, other.Name, StringComparison.OrdinalIgnoreCase));
        await preferences.WriteAsync(operatorId, Document, sorted.IsEmpty ? null : JsonSerializer.Serialize(sorted), cancellationToken);
        return sorted;
    }
}
