using System.Security.Claims;
using Keyturn.Operations.Access;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Keyturn.Web.Access;

/// <summary>The cookie of somebody who has signed in, and what is in it: who, and which session. Never a right.</summary>
internal static class SessionCookie
{
    /// <summary>Browsers keep a cookie of this prefix only when it is Secure, for this host alone and for its whole path.</summary>
    public const string Name = "__Host-keyturn";

    public const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;

    private const string SessionClaim = "keyturn:session";

    public static ClaimsPrincipal Principal(KnownPerson person, SignInSession session) => new(new ClaimsIdentity(
        [new Claim(ClaimTypes.NameIdentifier, person.Id), new Claim(ClaimTypes.Name, person.Name), new Claim(SessionClaim, session.Id)], Scheme));

    /// <summary><see langword="null"/> for the people of the sandbox, who have none.</summary>
    public static string? SessionOf(ClaimsPrincipal principal) => principal.FindFirstValue(SessionClaim);

    public static string? PersonOf(ClaimsPrincipal principal) => principal.FindFirstValue(ClaimTypes.NameIdentifier);

    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = Name;
        options.Cookie.Path = "/";
        options.Cookie.HttpOnly = true;
        options.Cookie.IsEssential = true;
        options.Cookie.SecurePolicy = CookieSecurePolicy.Always;

        // Strict would hide the cookie on the way back from the provider, which is another site.
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.SlidingExpiration = false;
        options.LoginPath = AccountPaths.SignIn;
        options.AccessDeniedPath = AccountPaths.Denied;
        options.ReturnUrlParameter = AccountPaths.ReturnUrl;
        options.EventsType = typeof(SessionCookieEvents);
    }
}
