using Keyturn.Aws.Calls;
using Keyturn.Aws.Collection;
using Keyturn.Aws.Errors;
using Keyturn.Operations;
using Keyturn.Operations.Attempts;
using Keyturn.Operations.Estates;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;
using Keyturn.Testing.Fakes;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Keyturn.Aws.Tests.Collection;

/// <summary>One scope with fake readers, a store in memory and a clock of its own.</summary>
internal sealed class CollectionFixture
{
    public CollectionFixture()
    {
        Estate = new ScopeEstate(A.Scope(), Feed, Store, NullLogger.Instance);
        Trail = new ScopeTrail(A.Scope(), Trails, History, NullLogger.Instance);
        Events = new FakeEventReader(Time);
    }

    public FakeTimeProvider Time { get; } = new(A.Moment);

    public EstateFeed Feed { get; } = new();

    public InMemoryEstateStore Store { get; } = new();

    public TrailFeed Trails { get; } = new();

    public InMemoryHistoryStore History { get; } = new();

    public ScopeEstate Estate { get; }

    public ScopeTrail Trail { get; }

    public FakeSecretReader Secrets { get; } = new();

    public FakeFunctionReader Functions { get; } = new();

    public FakeEventReader Events { get; }

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>As many healthy secrets, changed one minute apart, the first the newest.</summary>
    public static IEnumerable<Secret> Many(int count) => Enumerable.Range(0, count).Select(number => Changed(number, A.Moment.AddDays(-1).AddMinutes(-number)));

    public static Secret Changed(int number, DateTimeOffset at) => A.Secret($"secret-{number:D5}", stages: [(A.Version(number), [VersionStage.Current])]) with { LastChanged = at };

    public static OperationError Error(AwsFailure failure) => AwsErrorTranslator.Create(failure, AwsOperation.ListSecrets, A.Scope());
}

internal static class SecretSequences
{
    public static System.Collections.Immutable.ImmutableDictionary<string, Secret> ToImmutableSecrets(this IEnumerable<Secret> secrets) =>
        System.Collections.Immutable.ImmutableDictionary.CreateRange(secrets.Select(secret => KeyValuePair.Create(secret.Arn, secret)));
}
