using System.Collections.Concurrent;

namespace Keyturn.Aws.Sandbox.State;

/// <summary>CloudWatch Logs of one Region.</summary>
public sealed class LogStore
{
    private readonly ConcurrentDictionary<string, LogGroupRecord> groups = new(StringComparer.Ordinal);

    /// <summary>All groups by name.</summary>
    public IEnumerable<LogGroupRecord> Groups => groups.Values.OrderBy(group => group.Name, StringComparer.Ordinal);

    /// <summary>The group of this name, or null.</summary>
    public LogGroupRecord? Find(string name) => groups.GetValueOrDefault(name);

    /// <summary>The group of this name, made when it is not there.</summary>
    public LogGroupRecord Ensure(string name, DateTimeOffset createdAt) =>
        groups.GetOrAdd(name, key => new LogGroupRecord(key, createdAt));

    /// <summary>Removes a group with its streams.</summary>
    public void Remove(string name) => groups.TryRemove(name, out _);
}
