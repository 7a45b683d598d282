using System.Collections.Immutable;
using Keyturn.Readiness.Estate;

namespace Keyturn.Aws.Collection;

/// <summary>Finds the parameters that a caller means: by name or ARN, with or without a version or label behind a colon, or by their folder.</summary>
/// <remarks>Source: Systems Manager API reference, GetParameter, Name; GetParametersByPath, Path and Recursive.</remarks>
internal static class ParameterNames
{
    private const string InArn = ":parameter";

    /// <summary>Names of the encrypted parameters that an event speaks of.</summary>
    public static IEnumerable<string> In(ReadEvent read, ImmutableDictionary<string, Parameter> parameters) => read.Kind switch
    {
        ReadEventKind.Folder => Below(read.SecretId, parameters, deep: false),
        ReadEventKind.FolderAndBelow => Below(read.SecretId, parameters, deep: true),
        _ => One(read.SecretId, parameters) is { } name ? [name] : [],
    };

    private static string? One(string id, ImmutableDictionary<string, Parameter> parameters)
    {
        // An ARN has the name behind it, with a slash that is the name's own where the name has a path.
        var at = id.StartsWith("arn:", StringComparison.Ordinal) ? id.IndexOf(InArn, StringComparison.Ordinal) : -1;
        var named = at < 0 ? id : id[(at + InArn.Length)..];
        return new[] { named, named.TrimStart('/') }.SelectMany(name => new[] { name, name.Split(':')[0] })
            .FirstOrDefault(name => parameters.TryGetValue(name, out var parameter) && parameter.IsSecure);
    }

    private static IEnumerable<string> Below(string path, ImmutableDictionary<string, Parameter> parameters, bool deep)
    {
        var folder = path.TrimEnd('/') + "/";
        return parameters.Values.Where(parameter => parameter.IsSecure && parameter.Name.StartsWith(folder, StringComparison.Ordinal) && (deep || !parameter.Name[folder.Length..].Contains('/', StringComparison.Ordinal)))
            .Select(parameter => parameter.Name);
    }
}
