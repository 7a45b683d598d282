using System.Text.RegularExpressions;
using Keyturn.Operations.Secrets;

namespace Keyturn.Operations.Schedules;

/// <summary>A declared time in which nothing should be rotated.</summary>
/// <param name="Name">As people call it.</param>
/// <param name="From">Inclusive (UTC).</param>
/// <param name="To">Exclusive (UTC).</param>
/// <param name="Scope">Which secrets: a pattern with <c>*</c> over <c>alias/region/name</c>.</param>
public sealed record Freeze(string Name, DateTimeOffset From, DateTimeOffset To, string Scope)
{
    /// <summary>A pattern of the settings comes from people: no text may make it run for long.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(100);

    private readonly Regex pattern = new(
        $"^{Regex.Escape(Scope).Replace("\\*", ".*", StringComparison.Ordinal)}$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking,
        Longest);

    /// <summary>Whether it is meant for a secret.</summary>
    /// <param name="alias">Alias of the secret's account.</param>
    /// <param name="secret">The secret.</param>
    public bool Covers(string alias, SecretArn secret)
    {
        ArgumentNullException.ThrowIfNull(secret);
        return Scope == Everything || pattern.IsMatch($"{alias}/{secret.Scope.Region}/{secret.Name}");
    }

    /// <summary>Whether any moment of a window lies inside.</summary>
    public bool Touches(DateTimeOffset opens, DateTimeOffset closes) => opens < To && From < closes;

    /// <summary>The pattern for all secrets.</summary>
    public const string Everything = "*";

    public bool Equals(Freeze? other) => other is not null && (Name, From, To, Scope) == (other.Name, other.From, other.To, other.Scope);

    public override int GetHashCode() => HashCode.Combine(Name, From, To, Scope);
}
