using Keyturn.Operations.Access;
using Keyturn.Operations.Approvals;
using Keyturn.Operations.Attempts;
using Keyturn.Operations.Audit;
using Keyturn.Operations.BlastRadius;
using Keyturn.Operations.Consumers;
using Keyturn.Operations.Diagnosis;
using Keyturn.Operations.Databases;
using Keyturn.Operations.Emergency;
using Keyturn.Operations.Estates;
using Keyturn.Operations.Incidents;
using Keyturn.Operations.Instances;
using Keyturn.Operations.Notifications;
using Keyturn.Operations.Parameters;
using Keyturn.Operations.Repair;
using Keyturn.Operations.Rotations;
using Keyturn.Operations.Schedules;
using Keyturn.Operations.Secrets;
using Keyturn.Operations.Watching;
using Keyturn.Readiness.Parameters;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Keyturn.Operations;

/// <summary>Registers what an operator can do. Gateways, store and operator directory come from the other projects.</summary>
public static class OperationsServiceCollectionExtensions
{
    /// <summary>Several instances on one store: who does what must be done once, and what they tell each other. Comes before everything that asks who leads.</summary>
    public static IServiceCollection AddKeyturnInstances(this IServiceCollection services)
    {
        services.AddSingleton<Leadership>();
        services.AddHostedService<Election>();
        services.AddHostedService<LeadershipMeter>();
        services.AddHostedService<RotationSharing>();
        services.AddHostedService<InstanceInbox>();
        return services;
    }

    public static IServiceCollection AddKeyturnOperations(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);

        // Without an election there is nobody else.
        services.TryAddSingleton(Leadership.Alone);
        services.AddSingleton<EstateFeed>();
        services.AddSingleton<RotationFeed>();
        services.AddSingleton<TrailFeed>();
        services.AddSingleton<SecretBoard>();
        services.AddSingleton<AttemptBoard>();
        services.AddSingleton<FunctionBoard>();
        services.AddSingleton<AttemptLogs>();
        services.AddSingleton<AttemptArchive>();
        services.AddSingleton<LogTails>();
        services.AddHostedService<AttemptLogKeeper>();
        services.AddSingleton<ReadinessBoard>();
        services.AddSingleton<CheckBoard>();
        services.AddSingleton<DiagnoseAttempt>();
        services.AddSingleton<ObservedBoard>();
        services.AddSingleton<ReadinessMatrices>();
        services.AddSingleton<ConsumerBoard>();
        services.AddSingleton<BlastRadiusBoard>();
        services.TryAddSingleton(new ParameterPrices());
        services.AddSingleton<ParameterAdvisor>();
        services.TryAddSingleton(FreezeCalendar.Empty);
        services.TryAddSingleton(ScheduleSettings.Usual);
        services.AddSingleton<ScheduleBoard>();

        services.AddSingleton<Authorisation>();
        services.AddSingleton<ActionPace>();
        services.TryAddSingleton(RoleGrants.None);
        services.TryAddSingleton(SessionLimits.Usual);
        services.AddSingleton<PeopleDirectory>();
        services.AddSingleton<SignIn>();
        services.AddSingleton<Sessions>();
        services.AddSingleton<SignInTrail>();
        services.AddSingleton<SignOut>();
        services.AddSingleton<ManagePeople>();
        services.AddHostedService<SessionSweep>();
        services.AddSingleton<GetSecret>();
        services.AddSingleton<SavedViews>();

        services.TryAddSingleton(ApprovalRules.None);
        services.AddSingleton<ApprovalTrail>();
        services.AddSingleton<ApprovalBoard>();
        services.AddSingleton<ApprovalNotices>();
        services.AddSingleton<Approvers>();
        services.AddSingleton<ApprovalGate>();
        services.AddSingleton<ApprovalSettlement>();
        services.AddSingleton<DecideApproval>();
        services.AddSingleton<CarryOutApproval>();
        services.AddHostedService<ApprovalLoop>();

        services.AddSingleton<SecretLook>();
        services.AddSingleton<AuditTrail>();
        services.AddSingleton<ReadinessGate>();
        services.AddSingleton<PreflightStates>();
        services.AddSingleton<AuditedAction>();
        services.AddSingleton<RotateNow>();
        services.AddSingleton<TestRotation>();
        services.AddSingleton<StopRotation>();
        services.AddSingleton<RestoreSchedule>();
        services.AddSingleton<ChangeSchedule>();

        services.AddSingleton<DatabaseDeclarations>();
        services.AddHostedService(provider => provider.GetRequiredService<DatabaseDeclarations>());
        services.AddSingleton<DeclarationSettlement>();
        services.AddSingleton<DeclareDatabase>();
        services.AddSingleton<RepairLines>();
        services.AddSingleton<RepairLook>();
        services.AddSingleton<RepairSecret>();

        services.AddSingleton<RotationWatcher>();
        services.AddHostedService(provider => provider.GetRequiredService<RotationWatcher>());
        services.AddHostedService<WatchResumption>();
        services.AddHostedService<RotationMeter>();
        services.AddSingleton<IntentSettlement>();
        services.AddSingleton<IntentReconciler>();
        services.AddHostedService(provider => provider.GetRequiredService<IntentReconciler>());

        services.AddSingleton<PlanEmergency>();
        services.AddSingleton<IncidentFeed>();
        services.AddSingleton<IncidentRecords>();
        services.AddSingleton<RecentReads>();
        services.AddSingleton<IncidentUptake>();
        services.AddSingleton<IncidentViews>();
        services.AddSingleton<RoundEnd>();
        services.AddSingleton<IncidentSteps>();
        services.AddSingleton<IncidentRunner>();
        services.AddHostedService(provider => provider.GetRequiredService<IncidentRunner>());
        services.AddSingleton<OpenIncident>();
        services.AddSingleton<WorkOnIncident>();
        services.AddSingleton<ReadIncidents>();
        services.AddSingleton<WatchBoard>();
        services.AddSingleton<WatchRecorder>();
        services.AddSingleton<Acknowledgements>();
        services.AddHostedService<WatchLoop>();
        services.TryAddSingleton(NoticeSettings.Usual);
        services.AddSingleton<NoticeWriter>();
        services.AddSingleton<SendTestNotice>();
        services.AddHostedService<NoticeSender>();

        services.TryAddSingleton(AuditSettings.Usual);
        services.AddHostedService<AnchorKeeper>();
        services.AddHostedService<AuditRetention>();
        services.AddSingleton<ListAudit>();
        services.AddSingleton<VerifyAudit>();
        return services;
    }
}
