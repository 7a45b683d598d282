using Keyturn.Operations.Access;
using Keyturn.Operations.Ports;

namespace Keyturn.Web.Access;

/// <summary>The sealed code, where one is set; without it nothing of it is there.</summary>
internal static class BreakGlassSetup
{
    public static void AddBreakGlass(this IServiceCollection services, SignInSettings? settings)
    {
        if (settings?.SealedCode is not { } code)
        {
            services.AddSingleton(new BreakGlassDoor(null));
            return;
        }

        services.AddSingleton<ISealedCode>(code);
        services.AddSingleton<IProviderProbe>(provider => new ProviderProbe(
            new HttpMessageInvoker(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(1), ConnectTimeout = ProviderProbe.Deadline }),
            settings,
            provider.GetRequiredService<ILogger<ProviderProbe>>()));
        services.AddSingleton<ProviderWatch>();
        services.AddHostedService(provider => provider.GetRequiredService<ProviderWatch>());
        services.AddSingleton(provider => new BreakGlassDoor(provider.GetRequiredService<ProviderWatch>()));
        services.AddSingleton<BreakGlassSignIn>();
    }
}
