using Keyturn.Operations.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;

namespace Keyturn.Web.Hosting;

/// <summary>Who is there, and one policy per permission; what names no policy is refused.</summary>
internal static class AuthenticationSetup
{
    public static void AddOperators(this IServiceCollection services, LaunchMode mode)
    {
        services.AddSingleton(mode);
        services.AddSingleton<LocalOperators>();
        services.AddSingleton<IOperatorDirectory>(provider => provider.GetRequiredService<LocalOperators>());
        services.AddSingleton<IAuthorizationHandler, PermissionHandler>();
        services.AddAuthentication(LocalAuthentication.SchemeName)
            .AddScheme<AuthenticationSchemeOptions, LocalAuthentication>(LocalAuthentication.SchemeName, null);

        var authorization = services.AddAuthorizationBuilder();
        authorization.SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        foreach (var permission in Enum.GetValues<Permission>())
        {
            authorization.AddPolicy(permission.ToString(), policy => policy.AddRequirements(new PermissionRequirement(permission)));
        }

        services.AddCascadingAuthenticationState();
    }
}
