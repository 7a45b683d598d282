using Keyturn.Operations.Access;
using Keyturn.Operations.Approvals;
using Keyturn.Operations.Attempts;
using Keyturn.Operations.Audit;
using Keyturn.Operations.Databases;
using Keyturn.Operations.Emergency;
using Keyturn.Operations.Estates;
using Keyturn.Operations.Incidents;
using Keyturn.Operations.Notifications;
using Keyturn.Operations.Ports;
using Keyturn.Operations.Rotations;
using Keyturn.Operations.Secrets;
using Keyturn.Operations.Watching;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Keyturn.Operations.Tests;

public sealed class OperationsServiceCollectionExtensionsTests
{
    /// <summary>What the other projects bring.</summary>
    private static readonly Type[] Ports =
    [
        typeof(ISecretsManagerGateway), typeof(ILambdaGateway), typeof(ILogsGateway), typeof(IAuditLog), typeof(IAuditAnchors), typeof(IAuditArchive), typeof(IOperationLock),
        typeof(IPreferenceStore), typeof(IDatabaseDeclarationStore), typeof(IAccountDirectory), typeof(IEstateRefresh), typeof(IOperatorDirectory),
        typeof(IHistoryStore), typeof(IIncidentStore), typeof(IRecentReads), typeof(IWatchStore), typeof(INoticeStore), typeof(IPeopleStore), typeof(IApprovalStore), typeof(IEnumerable<INoticeChannel>),
    ];

    private readonly IServiceCollection services = new ServiceCollection().AddKeyturnOperations();

    [Fact]
    public void AddKeyturnOperations_EveryConstructor_FindsWhatItAsksFor()
    {
        var known = services.Select(service => service.ServiceType).Concat(Ports).ToHashSet();
        foreach (var made in services.Select(service => service.ImplementationType).OfType<Type>())
        {
            foreach (var parameter in made.GetConstructors().Single().GetParameters())
            {
                var logger = parameter.ParameterType is { IsGenericType: true } generic && generic.GetGenericTypeDefinition() == typeof(ILogger<>);
                (logger || known.Contains(parameter.ParameterType)).ShouldBeTrue($"{made.Name} asks for {parameter.ParameterType.Name}");
            }
        }
    }

    [Fact]
    public void AddKeyturnOperations_Registered_AreSingletonsAndThirteenAreHosted()
    {
        Type[] useCases =
        [
            typeof(SecretBoard), typeof(GetSecret), typeof(SavedViews), typeof(RotateNow), typeof(TestRotation), typeof(StopRotation),
            typeof(RestoreSchedule), typeof(DeclareDatabase), typeof(PlanEmergency), typeof(OpenIncident), typeof(WorkOnIncident), typeof(ReadIncidents), typeof(ListAudit), typeof(VerifyAudit), typeof(EstateFeed), typeof(RotationFeed),
        ];
        services.ShouldAllBe(service => service.Lifetime == ServiceLifetime.Singleton);
        services.Select(service => service.ServiceType).Intersect(useCases).Count().ShouldBe(useCases.Length);
        services.Count(service => service.ServiceType == typeof(IHostedService)).ShouldBe(13);
    }

    /// <summary>What runs in the background is what the use cases speak to, not a second one of it.</summary>
    [Fact]
    public void AddKeyturnOperations_Hosted_AreTheSharedWatcherReconcilerAndDeclarations()
    {
        services.Single(service => service.ServiceType == typeof(RotationWatcher)).ImplementationType.ShouldBe(typeof(RotationWatcher));
        services.Single(service => service.ServiceType == typeof(IncidentRunner)).ImplementationType.ShouldBe(typeof(IncidentRunner));
        services.Single(service => service.ServiceType == typeof(IntentReconciler)).ImplementationType.ShouldBe(typeof(IntentReconciler));
        services.Single(service => service.ServiceType == typeof(DatabaseDeclarations)).ImplementationType.ShouldBe(typeof(DatabaseDeclarations));
        services.Count(service => service.ServiceType == typeof(IHostedService) && service.ImplementationFactory is not null).ShouldBe(4);
        services.Where(service => service.ServiceType == typeof(IHostedService) && service.ImplementationFactory is null).Select(service => service.ImplementationType)
            .ShouldBe([typeof(AttemptLogKeeper), typeof(WatchResumption), typeof(WatchLoop), typeof(NoticeSender), typeof(AnchorKeeper), typeof(AuditRetention), typeof(RotationMeter), typeof(ApprovalLoop), typeof(SessionSweep)], ignoreOrder: true);
    }

    [Fact]
    public void AddKeyturnOperations_TimeAlreadyChosen_IsKept()
    {
        var chosen = new FakeTimeProvider();
        new ServiceCollection().AddSingleton<TimeProvider>(chosen).AddKeyturnOperations()
            .Single(service => service.ServiceType == typeof(TimeProvider)).ImplementationInstance.ShouldBeSameAs(chosen);
        services.Single(service => service.ServiceType == typeof(TimeProvider)).ImplementationInstance.ShouldBeSameAs(TimeProvider.System);
    }
}
