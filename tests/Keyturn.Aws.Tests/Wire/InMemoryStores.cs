using Keyturn.Operations.Ports;
using Keyturn.Testing.Fakes;
using Microsoft.Extensions.DependencyInjection;

namespace Keyturn.Aws.Tests.Wire;

/// <summary>What the use cases keep things in, without a database.</summary>
internal static class InMemoryStores
{
    public static IServiceCollection AddInMemoryStores(this IServiceCollection collection) => collection
        .AddSingleton<IAuditLog, InMemoryAuditLog>()
        .AddSingleton<IAuditAnchors, InMemoryAnchors>()
        .AddSingleton<IAuditArchive, NoArchive>()
        .AddSingleton<IOperationLock, InMemoryOperationLock>()
        .AddSingleton<IPreferenceStore, InMemoryPreferenceStore>()
        .AddSingleton<IDatabaseDeclarationStore, InMemoryDatabaseDeclarationStore>()
        .AddSingleton<IIncidentStore, InMemoryIncidentStore>()
        .AddSingleton<IApprovalStore, InMemoryApprovalStore>()
        .AddSingleton<IPeopleStore, InMemoryPeopleStore>()
        .AddSingleton<InMemoryWatchStore>()
        .AddSingleton<IWatchStore>(provider => provider.GetRequiredService<InMemoryWatchStore>())
        .AddSingleton<INoticeStore>(provider => provider.GetRequiredService<InMemoryWatchStore>());
}
