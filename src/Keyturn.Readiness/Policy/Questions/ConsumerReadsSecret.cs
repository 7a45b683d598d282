using Keyturn.Readiness.Policy.Questions.Facts;

namespace Keyturn.Readiness.Policy.Questions;

/// <summary>Can this consumer read this secret: GetSecretValue with the role that really reads, and Decrypt on the key of each version that it may get.</summary>
/// <remarks>"Permissions to AWS Secrets Manager" and "Secret encryption and decryption", Secrets Manager User Guide.</remarks>
public static class ConsumerReadsSecret
{
    /// <summary>The answer.</summary>
    /// <param name="consumer">The consumer.</param>
    /// <param name="secret">The secret.</param>
    /// <param name="keys">Keys by the names that the versions of the secret use for them.</param>
    public static LegsAnswer Ask(ConsumerFacts consumer, SecretFacts secret, IReadOnlyDictionary<string, EncryptionKeyFacts> keys)
    {
        ArgumentNullException.ThrowIfNull(consumer);
        ArgumentNullException.ThrowIfNull(secret);
        return consumer.ReadingRole is { } role
            ? LegsAnswer.Of(Legs(consumer, Identity.Of(consumer, role), secret, keys))
            : LegsAnswer.Of([consumer.HasNoRole ? Questions.Legs.WithoutRole(consumer.Name) : Questions.Legs.Missing("Role")]);
    }

    private static IEnumerable<Leg> Legs(ConsumerFacts consumer, Identity who, SecretFacts secret, IReadOnlyDictionary<string, EncryptionKeyFacts> keys)
    {
        yield return Questions.Legs.OnSecret(who, "secretsmanager:GetSecretValue", secret);
        if (consumer.Describes)
        {
            yield return Questions.Legs.OnSecret(who, "secretsmanager:DescribeSecret", secret);
        }

        foreach (var leg in Decrypt(who, secret, stage => consumer.Stages?.Contains(stage) ?? true, keys))
        {
            yield return leg;
        }
    }

    /// <summary>Decrypt on the keys of the versions with certain staging labels.</summary>
    internal static IEnumerable<Leg> Decrypt(Identity who, SecretFacts secret, Func<string, bool> isRead, IReadOnlyDictionary<string, EncryptionKeyFacts> keys)
    {
        if (secret.Versions is not { } versions)
        {
            return [Questions.Legs.Missing("ListSecretVersionIds")];
        }

        return versions.Where(version => version.Stages.Any(isRead))
            .SelectMany(version => version.Keys.SelectMany(key => Questions.Legs.OnKey(who, "kms:Decrypt", key, secret, version.VersionId, keys)));
    }
}
