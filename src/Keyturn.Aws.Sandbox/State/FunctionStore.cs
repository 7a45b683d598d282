using System.Collections.Immutable;

namespace Keyturn.Aws.Sandbox.State;

/// <summary>The Lambda functions of one Region.</summary>
public sealed class FunctionStore
{
    private ImmutableSortedDictionary<string, FunctionRecord> byName = ImmutableSortedDictionary.Create<string, FunctionRecord>(StringComparer.Ordinal);

    /// <summary>All functions by name.</summary>
    public IEnumerable<FunctionRecord> All => byName.Values;

    /// <summary>Adds or replaces a function.</summary>
    public FunctionRecord Add(FunctionRecord function)
    {
        ImmutableInterlocked.Update(ref byName, map => map.SetItem(function.Name, function));
        return function;
    }

    /// <summary>Removes a function.</summary>
    public void Remove(string name) => ImmutableInterlocked.Update(ref byName, map => map.Remove(name));

    /// <summary>Finds a function by name or ARN; a qualifier at the end is ignored.</summary>
    public FunctionRecord? Find(string nameOrArn)
    {
        var parts = nameOrArn.Split(':');
        var name = parts.Length >= 7 ? parts[6] : parts[0];
        return byName.GetValueOrDefault(name);
    }
}
