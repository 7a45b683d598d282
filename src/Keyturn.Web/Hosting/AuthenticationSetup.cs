using Keyturn.Operations.Access;
using Keyturn.Web.Access;
using Keyturn.Web.Access.Circuits;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace Keyturn.Web.Hosting;

/// <summary>Who is there, and one policy per permission; what names no policy is refused.</summary>
internal static class AuthenticationSetup
{
    /// <param name="services">Where it is registered.</param>
    /// <param name="mode">How the process was started.</param>
    /// <param name="settings">From section SignIn; without it the people of this machine are there.</param>
    public static void AddOperators(this IServiceCollection services, LaunchMode mode, SignInSettings? settings)
    {
        services.AddSingleton(mode);
        services.AddSharedKeys();
        services.AddSingleton<LocalOperators>();
        services.AddBreakGlass(settings);
        if (settings is null)
            services.AddLocalPeople();
        else
            services.AddPeopleOf(settings);

        services.AddSingleton<IAuthorizationHandler, PermissionHandler>();
        var authorization = services.AddAuthorizationBuilder();
        authorization.SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        foreach (var permission in Enum.GetValues<Permission>())
        {
            authorization.AddPolicy(permission.ToString(), policy => policy.RequireAuthenticatedUser().AddRequirements(new PermissionRequirement(permission)));
        }

        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, CircuitAuthentication>();
        services.AddScoped<CircuitHandler, CircuitActivity>();
        services.AddScoped<CircuitHandler, CircuitLimits>();
        services.AddScoped<CircuitPlace>();
        services.AddSingleton<CircuitRoom>();
    }

    private static void AddLocalPeople(this IServiceCollection services)
    {
        services.AddSingleton<IOperatorDirectory>(provider => provider.GetRequiredService<LocalOperators>());
        services.AddAuthentication(LocalAuthentication.SchemeName)
            .AddScheme<AuthenticationSchemeOptions, LocalAuthentication>(LocalAuthentication.SchemeName, null);
    }

    private static void AddPeopleOf(this IServiceCollection services, SignInSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton(settings.Grants);
        services.AddSingleton(settings.Limits);
        services.AddSingleton<IOperatorDirectory>(provider => provider.GetRequiredService<PeopleDirectory>());
        services.AddScoped<SessionCookieEvents>();
        services.AddScoped<OpenIdConnectSignIn>();
        services.AddAuthentication(options =>
            {
                options.DefaultScheme = SessionCookie.Scheme;
                options.DefaultChallengeScheme = SessionCookie.Scheme;
            })
            .AddCookie(SessionCookie.Scheme, SessionCookie.Configure)
            .AddOpenIdConnect(OpenIdConnectSetup.Scheme, options => OpenIdConnectSetup.Configure(options, settings));
    }
}
