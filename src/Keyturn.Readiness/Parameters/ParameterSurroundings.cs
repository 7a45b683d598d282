using System.Collections.Frozen;
using System.Collections.Immutable;
using Keyturn.Readiness.Estate;

namespace Keyturn.Readiness.Parameters;

/// <summary>What the rules look at besides the parameter itself.</summary>
public sealed class ParameterSurroundings
{
    private readonly ILookup<string, Parameter> folders;
    private readonly FrozenDictionary<string, string> secrets;
    private readonly ParameterReads reads;

    /// <param name="snapshot">The account and Region.</param>
    /// <param name="now">Ages are counted up to this time.</param>
    public ParameterSurroundings(EstateSnapshot snapshot, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        Now = now;
        reads = snapshot.ParameterReads.Value ?? ParameterReads.None;
        folders = (snapshot.Parameters.Value?.Values ?? []).ToLookup(parameter => FolderOf(parameter.Name), StringComparer.Ordinal);
        secrets = (snapshot.Secrets.Value?.Values ?? []).DistinctBy(secret => Plain(secret.Name)).ToFrozenDictionary(secret => Plain(secret.Name), secret => secret.Name, StringComparer.Ordinal);
        Databases = [.. (snapshot.Network.Databases.Value?.Keys ?? []).Concat(snapshot.Network.Clusters.Value?.Keys ?? []).Distinct(StringComparer.Ordinal)];
    }

    public DateTimeOffset Now { get; }

    /// <summary>Identifiers of DB instances and clusters.</summary>
    public ImmutableArray<string> Databases { get; }

    /// <summary>The other parameters in the same folder.</summary>
    public IEnumerable<Parameter> Beside(Parameter parameter)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        return folders[FolderOf(parameter.Name)].Where(other => other.Name != parameter.Name);
    }

    /// <summary>Who was seen reading it, the last one first; those who were only refused are left out.</summary>
    public IEnumerable<ParameterRead> ReadersOf(Parameter parameter)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        return reads.Of(parameter.Name).Where(read => read.HasRead);
    }

    /// <summary>The secret that is called the same; <see langword="null"/> for none.</summary>
    public string? SecretCalled(string name) => secrets.GetValueOrDefault(Plain(name));

    private static string FolderOf(string name) => name.LastIndexOf('/') is var at and > 0 ? name[..at] : "";

    // A parameter's path begins with a slash, a secret's name seldom does.
    private static string Plain(string name) => name.TrimStart('/').ToLowerInvariant();
}

/// <summary>One thing that speaks for or against a parameter being a credential.</summary>
public interface IParameterRule
{
    /// <summary>What it found; <see langword="null"/> for nothing.</summary>
    ParameterFinding? Look(Parameter parameter, ParameterSurroundings around);
}
