using Keyturn.Operations.Access;
using Keyturn.Operations.Estates;
using Keyturn.Operations.Rotations;
using Keyturn.Operations.Secrets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Keyturn.Operations;

/// <summary>Registers what an operator can do. Gateways, store and operator directory come from the other projects.</summary>
public static class OperationsServiceCollectionExtensions
{
    public static IServiceCollection AddKeyturnOperations(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);

        services.AddSingleton<EstateFeed>();
        services.AddSingleton<RotationFeed>();
        services.AddSingleton<SecretBoard>();

        services.AddSingleton<Authorisation>();
        services.AddSingleton<GetSecret>();
        services.AddSingleton<SavedViews>();

        services.AddSingleton<RotateNow>();
        services.AddSingleton<TestRotation>();
        services.AddSingleton<StopRotation>();
        services.AddSingleton<RestoreSchedule>();
        services.AddSingleton<RotationWatcher>();
        return services;
    }
}
