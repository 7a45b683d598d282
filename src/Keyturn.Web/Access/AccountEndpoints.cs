using Keyturn.Operations.Access;
using Keyturn.Operations.Ports;
using Keyturn.Web.Hosting;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;

namespace Keyturn.Web.Access;

/// <summary>The steps of signing in and out that write cookies. Each that changes something is a post with a token of the form.</summary>
internal static class AccountEndpoints
{
    public static void MapAccount(this IEndpointRouteBuilder routes, LaunchMode mode)
    {
        if (mode.SignIn)
        {
            routes.MapGet(AccountPaths.Challenge, Challenge).AllowAnonymous().RequireRateLimiting(RateLimits.SignIn);
            routes.MapPost(AccountPaths.SignOut, SignOutAsync).AllowAnonymous();
            routes.MapGet(AccountPaths.ProviderSignOut, ProviderSignOut).AllowAnonymous();
            if (mode.BreakGlass)
                routes.MapBreakGlass();
        }
        else if (mode.Sandbox)
        {
            routes.MapPost(AccountPaths.Person, ChooseAsync).AllowAnonymous();
        }
    }

    private static IResult Challenge(string? returnUrl) =>
        Results.Challenge(new AuthenticationProperties { RedirectUri = AccountPaths.Local(returnUrl) }, [OpenIdConnectSetup.Scheme]);

    private static IResult ProviderSignOut() => Results.SignOut(new AuthenticationProperties { RedirectUri = AccountPaths.SignedOut }, [OpenIdConnectSetup.Scheme]);

    private static async Task<IResult> SignOutAsync(HttpContext context, IAntiforgery antiforgery, SignOut signOut)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
            return Results.BadRequest();

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        try
        {
            if (SessionCookie.PersonOf(context.User) is { } person && SessionCookie.SessionOf(context.User) is { } session)
                await signOut.RunAsync(session, person, form.ContainsKey("everywhere"), CancellationToken.None);
        }
        catch (PeopleUnavailableException)
        {
            // The session lives on in the store: the person must know that this did not end it.
            return Results.Redirect($"{AccountPaths.Denied}?reason={DeniedReason.Store}");
        }

        await context.SignOutAsync(SessionCookie.Scheme);
        return Results.LocalRedirect(AccountPaths.SignedOut);
    }

    private static async Task<IResult> ChooseAsync(HttpContext context, IAntiforgery antiforgery)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
            return Results.BadRequest();

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var chosen = form["person"].ToString();
        if (!LocalAuthentication.Choices.Contains(chosen, StringComparer.Ordinal))
            return Results.BadRequest();

        context.Response.Cookies.Append(LocalAuthentication.CookieName, chosen, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps, IsEssential = true });
        return Results.LocalRedirect(chosen == LocalAuthentication.Nobody ? AccountPaths.SignedOut : AccountPaths.Local(form[AccountPaths.ReturnUrl]));
    }
}
