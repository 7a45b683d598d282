using Keyturn.Operations.Access;
using Keyturn.Operations.Ports;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;

namespace Keyturn.Web.Access;

/// <summary>Takes the sealed code; there only with one set, and it opens only while the provider is down.</summary>
internal static class BreakGlassEndpoint
{
    public static void MapBreakGlass(this IEndpointRouteBuilder routes) =>
        routes.MapPost(AccountPaths.BreakGlass, EnterAsync).AllowAnonymous().RequireRateLimiting(RateLimits.BreakGlass);

    private static async Task<IResult> EnterAsync(HttpContext context, IAntiforgery antiforgery, BreakGlassSignIn signIn)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
            return Results.BadRequest();

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        try
        {
            var outcome = await signIn.RunAsync(new(Text(form, "code"), Text(form, "name"), Text(form, "reason")), context.RequestAborted);
            if (outcome is not { Person: { } person, Session: { } session })
                return Results.LocalRedirect($"{AccountPaths.SignIn}?{AccountPaths.Refusal}={outcome.Refusal}");

            await context.SignInAsync(SessionCookie.Scheme, SessionCookie.Principal(person, session), new AuthenticationProperties
            {
                IsPersistent = false,
                AllowRefresh = false,
                IssuedUtc = session.Started,
                ExpiresUtc = session.Started + BreakGlassPerson.Length,
            });
            return Results.LocalRedirect(AccountPaths.Local(form[AccountPaths.ReturnUrl]));
        }
        catch (PeopleUnavailableException)
        {
            return Results.LocalRedirect($"{AccountPaths.SignIn}?{AccountPaths.Refusal}={BreakGlassRefusal.NotRecorded}");
        }
    }

    /// <summary>Nothing that is typed here is longer than what is kept of it.</summary>
    private static string Text(IFormCollection form, string name) => form[name].ToString() is { Length: <= 1000 } text ? text : "";
}
