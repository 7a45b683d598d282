using System.Collections.Immutable;
using Keyturn.Readiness.Consumers;
using Keyturn.Readiness.Databases;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Estate.Permissions;
using Keyturn.Readiness.Matrix;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Policy.Questions;
using Keyturn.Readiness.Policy.Questions.Facts;

namespace Keyturn.Readiness.Checks;

/// <summary>Everything that the checks of one secret look at, at one moment. Made by <see cref="CheckFleet"/>.</summary>
public sealed class CheckContext
{
    /// <summary>Tag of a secret with the ARN or the name of the secret with which its rotation function logs in to change the password.</summary>
    /// <remarks>What really tells, <c>masterarn</c>, is inside the value, which is never read.</remarks>
    public const string SuperuserTag = "keyturn:superuser";

    private readonly Lazy<DatabaseFinding> database;
    private readonly Lazy<LegsAnswer?> rotation;

    internal CheckContext(CheckFleet fleet, Secret secret, ImmutableArray<RelatedPair> pairs, DateTimeOffset now)
    {
        (Fleet, Secret, Pairs, Now) = (fleet, secret, pairs, now);
        database = new(() => DatabaseFinder.Look(Snapshot, secret));
        rotation = new(() => RotationReading.Ask(this));
    }

    /// <summary>The secret.</summary>
    public Secret Secret { get; }

    /// <summary>The moment (UTC).</summary>
    public DateTimeOffset Now { get; }

    /// <summary>The consumers that the secret concerns.</summary>
    public ImmutableArray<RelatedPair> Pairs { get; }

    /// <summary>The facts.</summary>
    public EstateSnapshot Snapshot => Fleet.Readiness.Snapshot;

    internal CheckFleet Fleet { get; }

    /// <summary>The web and AP servers, and whatever else reads without rotating.</summary>
    internal IEnumerable<RelatedPair> Servers => Pairs.Where(pair => !pair.Rotates);

    /// <summary>The database of the secret; <see langword="null"/> when nothing tells which it is.</summary>
    internal SecretDatabase? Database => DatabaseFinding.Database;

    /// <summary>The same with what is said against it.</summary>
    internal DatabaseFinding DatabaseFinding => database.Value;

    internal ImmutableArray<DatabaseInstance> Instances => Database is not { } database ? []
        : Snapshot.Network.Clusters.Value?.GetValueOrDefault(database.Id) is { } cluster
            ? [.. cluster.Members.Select(id => Snapshot.Network.Databases.Value?.GetValueOrDefault(id)).OfType<DatabaseInstance>()]
            : Snapshot.Network.Databases.Value?.GetValueOrDefault(database.Id) is { } instance ? [instance] : [];

    internal SecretAccess Access => Snapshot.Permissions.Secrets.GetValueOrDefault(Secret.Arn, SecretAccess.NotRead);

    internal KmsKey? Key => Fleet.KeyOf(Secret.KmsKeyId ?? SecretFacts.DefaultKey);

    /// <summary>The rotation function as its own call tells it.</summary>
    internal RotationFunction? Function => Secret.RotationFunctionArn is { } arn ? Snapshot.Functions.Value?.GetValueOrDefault(arn) : null;

    internal string? FunctionName => RelatedConsumers.FunctionOf(Secret.RotationFunctionArn);

    /// <summary>The rotation function as the list of functions tells it.</summary>
    internal FunctionNetwork? FunctionNetwork => FunctionName is { } name ? Snapshot.Network.Functions.Value?.GetValueOrDefault(name) : null;

    internal string? FunctionRoleArn => Function?.RoleArn ?? FunctionNetwork?.RoleArn;

    /// <summary>ARN of the function without version or alias.</summary>
    internal string? PlainFunctionArn => Secret.RotationFunctionArn is { } arn ? string.Join(':', arn.Split(':').Take(7)) : null;

    internal EstatePart<ResourcePolicy> FunctionPolicy =>
        PlainFunctionArn is { } arn ? Snapshot.Permissions.FunctionPolicies.GetValueOrDefault(arn, EstatePart<ResourcePolicy>.NotRead) : EstatePart<ResourcePolicy>.NotRead;

    /// <summary>Every permission that rotating needs; <see langword="null"/> without a rotation function.</summary>
    internal LegsAnswer? Rotation => rotation.Value;

    internal string? SuperuserReference => Secret.Tags.GetValueOrDefault(SuperuserTag)?.Trim() is { Length: > 0 } reference ? reference : null;

    /// <summary>The superuser's secret, when it is declared and known.</summary>
    internal Secret? Superuser => SuperuserReference is { } reference ? Fleet.Find(reference) : null;

    /// <summary>Rotation events of the secret, oldest first.</summary>
    internal ImmutableArray<RotationEvent> Events => Snapshot.RotationEvents.Value?.GetValueOrDefault(Secret.Arn) is { IsDefault: false } events ? events : [];

    /// <summary>AWS calls without whose answers there may be more consumers of this secret than were found.</summary>
    internal IEnumerable<string> UnseenConsumers =>
        Access.Policy.Value is null ? ConsumerFinder.PartsNotRead(Snapshot).Add("secretsmanager:GetResourcePolicy") : ConsumerFinder.PartsNotRead(Snapshot);
}
