using Bunit.TestDoubles;
using Keyturn.Operations;
using Keyturn.Operations.Estates;
using Keyturn.Operations.Ports;
using Keyturn.Operations.Rotations;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;
using Keyturn.Testing.Fakes;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Keyturn.Web.Tests.Features;

/// <summary>A circuit with the real board, feed and use cases over fake gateways.</summary>
public abstract class FeatureContext : ConsoleContext
{
    protected FeatureContext()
    {
        Estate = new FakeEstateRefresh(SecretsManager, Feed, Clock);
        Services.AddKeyturnOperations();
        Services.AddSingleton(Feed);
        Services.AddSingleton<ISecretsManagerGateway>(SecretsManager);
        Services.AddSingleton<ILambdaGateway>(Lambda);
        Services.AddSingleton<ILogsGateway>(Logs);
        Services.AddSingleton<IEstateRefresh>(Estate);
        Services.AddSingleton<IDatabaseDeclarationStore>(new InMemoryDatabaseDeclarationStore());
        Services.AddSingleton<IHistoryStore>(History);
        Services.AddSingleton<IOperationLock>(new InMemoryOperationLock());
        Services.AddSingleton<IRecentReads>(RecentReads);
        Leaders = new InMemoryLeaderStore(Clock);
        Services.AddSingleton<ILeaderStore>(Leaders);
        Store = new InMemoryIncidentStore(Clock);
        Services.AddSingleton<IIncidentStore>(Store);
    }

    protected InMemoryIncidentStore Store { get; }

    protected InMemoryLeaderStore Leaders { get; }

    protected FakeSecretsManagerGateway SecretsManager { get; } = new();

    protected FakeLambdaGateway Lambda { get; } = new();

    protected FakeLogsGateway Logs { get; } = new();

    protected FakeRecentReads RecentReads { get; } = new();

    protected InMemoryHistoryStore History { get; } = new();

    protected FakeEstateRefresh Estate { get; }

    protected RotationFeed Rotations => Services.GetRequiredService<RotationFeed>();

    protected SecretBoard Board => Services.GetRequiredService<SecretBoard>();

    protected BunitNavigationManager Navigation => (BunitNavigationManager)Services.GetRequiredService<NavigationManager>();

    /// <summary>What the collector would publish, known to the fake gateway too.</summary>
    protected void Publish(params Secret[] secrets)
    {
        SecretsManager.With(secrets);
        Feed.Publish(A.Snapshot(secrets));
    }

    protected static SecretRow Row(Secret secret, RotationState state, bool production = false) => new()
    {
        Arn = SecretArn.Parse(secret.Arn),
        Secret = secret,
        AccountAlias = "orders",
        Production = production,
        State = state,
        Engine = "oracle",
        FunctionName = "rotator",
        CurrentSince = A.Moment.AddDays(-10),
        NextWindow = secret.NextRotation,
        SearchText = secret.Name,
        Stages = ["AWSCURRENT", "AWSPREVIOUS"],
    };

    protected static SecretRow Row(RotationState state = RotationState.Healthy, bool production = false) => Row(A.Secret(state: state), state, production);

    protected static OperationError Denied() => OperationErrors.Forbidden(Keyturn.Operations.Access.Permission.RotateSecret);
}
