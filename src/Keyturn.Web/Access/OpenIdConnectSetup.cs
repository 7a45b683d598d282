using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Keyturn.Web.Access;

/// <summary>The code flow with PKCE, and nothing else of the protocol.</summary>
internal static class OpenIdConnectSetup
{
    public const string Scheme = OpenIdConnectDefaults.AuthenticationScheme;

    public static void Configure(OpenIdConnectOptions options, SignInSettings settings)
    {
        options.Authority = settings.Authority.ToString();
        options.ClientId = settings.ClientId;
        options.ClientSecret = settings.ClientSecret;
        options.RequireHttpsMetadata = settings.Authority.Scheme == "https";
        options.ResponseType = OpenIdConnectResponseType.Code;

        // By query the browser comes back with a plain navigation, so that no cookie has to be open to posts of other sites.
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.UsePkce = true;
        options.SaveTokens = false;
        options.MapInboundClaims = false;
        options.GetClaimsFromUserInfoEndpoint = settings.UserInfo;
        options.CallbackPath = AccountPaths.Callback;
        options.SignedOutCallbackPath = AccountPaths.ProviderSignedOut;
        options.SignedOutRedirectUri = AccountPaths.SignedOut;
        options.RemoteAuthenticationTimeout = TimeSpan.FromMinutes(10);
        options.BackchannelTimeout = TimeSpan.FromSeconds(15);
        options.TokenValidationParameters.ClockSkew = TimeSpan.FromMinutes(1);
        options.TokenValidationParameters.ValidAlgorithms = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"];
        options.TokenValidationParameters.NameClaimType = settings.NameClaim;
        options.Scope.Clear();
        foreach (var scope in new[] { "openid", "profile" }.Concat(settings.Scopes).Distinct(StringComparer.Ordinal))
            options.Scope.Add(scope);
        foreach (var claim in new[] { settings.GroupClaim, settings.LoginClaim, settings.NameClaim })
            options.ClaimActions.Add(new UserInfoClaim(claim));
        foreach (var cookie in new[] { options.CorrelationCookie, options.NonceCookie })
        {
            cookie.SameSite = SameSiteMode.Lax;
            cookie.SecurePolicy = CookieSecurePolicy.Always;
            cookie.HttpOnly = true;
        }

        options.EventsType = typeof(OpenIdConnectSignIn);
    }
}
