using Keyturn.Operations.Instances;
using Keyturn.Operations.Ports;
using Keyturn.Storage.Approvals;
using Keyturn.Storage.Audit;
using Keyturn.Storage.Declarations;
using Keyturn.Storage.Estates;
using Keyturn.Storage.History;
using Keyturn.Storage.Incidents;
using Keyturn.Storage.Instances;
using Keyturn.Storage.KeyRing;
using Keyturn.Storage.Locks;
using Keyturn.Storage.People;
using Keyturn.Storage.Preferences;
using Keyturn.Storage.Watching;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Keyturn.Storage;

public static class StorageServiceCollectionExtensions
{
    /// <summary>The store ports on the database of section <c>Storage</c>, migrated before anything else starts.</summary>
    public static IServiceCollection AddKeyturnStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<StorageOptions>().Bind(configuration.GetSection(StorageOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<StorageOptions>, StorageOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IDbContextFactory<ConsoleDbContext>, ConsoleDbContextFactory>();
        services.AddSingleton<StorageReady>();
        services.AddHostedService<StorageMigration>();
        services.AddSingleton<IAuditLog, AuditLog>();
        services.AddOptions<AuditOptions>().Bind(configuration.GetSection(AuditOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<AuditOptions>, AuditOptionsValidator>();
        services.AddSingleton<IAuditAnchors, AnchorFile>();
        services.AddSingleton<IAuditArchive, ArchiveFolder>();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<AuditOptions>>().Value.Settings);
        services.AddSingleton<IIncidentStore, IncidentStore>();
        services.AddSingleton<IEstateStore, EstateStore>();
        services.AddSingleton<IDatabaseDeclarationStore, DatabaseDeclarationStore>();
        services.AddSingleton<IHistoryStore, HistoryStore>();
        services.AddHostedService<HistoryRetention>();
        services.AddSingleton<IPreferenceStore, PreferenceStore>();
        services.AddSingleton<IKeyRingStore, KeyRingStore>();
        services.AddSingleton<IPeopleStore, PeopleStore>();
        services.AddSingleton<IBreakGlassCodeStore, BreakGlassCodeStore>();
        services.AddSingleton<IApprovalStore, ApprovalStore>();
        services.AddSingleton<IWatchStore, WatchStore>();
        services.AddSingleton<INoticeStore, NoticeStore>();
        services.AddInstances(configuration);
        services.AddSingleton<IOperationLock>(provider => provider.GetRequiredService<IOptions<StorageOptions>>().Value is { Provider: StorageProvider.PostgreSql } options
            ? new PostgreSqlOperationLock(options.ConnectionString)
            : new InProcessOperationLock());
        return services;
    }

    // The bus is a service of its own only where there can be several instances.
    private static void AddInstances(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<InstanceName>();
        if (configuration.GetValue<StorageProvider>($"{StorageOptions.Section}:{nameof(StorageOptions.Provider)}") != StorageProvider.PostgreSql)
        {
            services.AddSingleton<ILeaderStore, SoleLeaderStore>();
            services.AddSingleton<IInstanceBus>(SilentBus.Instance);
            return;
        }

        services.AddSingleton<PostgreSqlConnections>();
        services.AddSingleton<ILeaderStore, PostgreSqlLeaderStore>();
        services.AddSingleton<PostgreSqlInstanceBus>();
        services.AddSingleton<IInstanceBus>(provider => provider.GetRequiredService<PostgreSqlInstanceBus>());
        services.AddHostedService(provider => provider.GetRequiredService<PostgreSqlInstanceBus>());
    }
}
