using System.Collections.Immutable;
using Keyturn.Readiness.Estate;

namespace Keyturn.Readiness.Consumers;

/// <summary>Consumers that people declare for a secret, in a file or by its own tags: <c>keyturn:consumer:1</c>, <c>:2</c> and so on, a role, function, instance or service each.</summary>
public static class DeclaredConsumers
{
    /// <summary>What the keys of such tags begin with; tag values hold 256 characters, so that there is one for each.</summary>
    public const string TagPrefix = "keyturn:consumer:";

    /// <summary>The declarations of a secret: those of its tags, then those of the file.</summary>
    public static ImmutableArray<string> Of(EstateSnapshot snapshot, Secret secret)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return snapshot.Declarations.IsEmpty
            ? Of(secret)
            : [.. Of(secret).Concat(snapshot.Declarations.Where(declaration => declaration.Covers(secret)).SelectMany(declaration => declaration.Consumers)).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The declarations of a secret in the order of their tags.</summary>
    public static ImmutableArray<string> Of(Secret secret)
    {
        ArgumentNullException.ThrowIfNull(secret);
        return
        [
            .. secret.Tags.Where(tag => tag.Key.StartsWith(TagPrefix, StringComparison.Ordinal) && !string.IsNullOrWhiteSpace(tag.Value))
                .OrderBy(tag => int.TryParse(tag.Key.AsSpan(TagPrefix.Length), out var number) ? number : int.MaxValue)
                .ThenBy(tag => tag.Key, StringComparer.Ordinal)
                .Select(tag => tag.Value.Trim()).Distinct(StringComparer.Ordinal),
        ];
    }

    /// <summary>Whether <paramref name="declaration"/> means this consumer: its role, its ARN, its id or its name.</summary>
    public static bool Means(string declaration, EstateConsumer consumer)
    {
        ArgumentException.ThrowIfNullOrEmpty(declaration);
        ArgumentNullException.ThrowIfNull(consumer);
        return declaration == consumer.RoleArn
            || declaration == consumer.Place.Id
            || declaration == consumer.Name
            || (declaration.StartsWith("arn:", StringComparison.Ordinal) && declaration.EndsWith($":function:{consumer.Place.Id}", StringComparison.Ordinal))
            || (declaration.StartsWith("arn:", StringComparison.Ordinal) && declaration.EndsWith($":instance/{consumer.Place.Id}", StringComparison.Ordinal));
    }
}
