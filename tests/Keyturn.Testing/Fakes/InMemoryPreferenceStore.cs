using System.Collections.Concurrent;
using Keyturn.Operations.Ports;

namespace Keyturn.Testing.Fakes;

/// <summary>Preferences in a dictionary.</summary>
public sealed class InMemoryPreferenceStore : IPreferenceStore
{
    private readonly ConcurrentDictionary<(string OperatorId, string Name), string> documents = new();

    public Task<string?> ReadAsync(string operatorId, string name, CancellationToken cancellationToken) =>
        Task.FromResult(documents.GetValueOrDefault((operatorId, name)));

    public Task WriteAsync(string operatorId, string name, string? json, CancellationToken cancellationToken)
    {
        if (json is null)
        {
            documents.TryRemove((operatorId, name), out _);
        }
        else
        {
            documents[(operatorId, name)] = json;
        }

        return Task.CompletedTask;
    }
}
