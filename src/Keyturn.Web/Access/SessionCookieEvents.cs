using Keyturn.Operations.Access;
using Keyturn.Operations.Ports;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Keyturn.Web.Access;

/// <summary>Asks of every request whether the session of its cookie still counts. A store that does not answer counts as no.</summary>
internal sealed partial class SessionCookieEvents(Sessions sessions, ILogger<SessionCookieEvents> logger) : CookieAuthenticationEvents
{
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var state = await StateAsync(context);
        if (state == SessionState.Valid)
            return;

        context.RejectPrincipal();
        if (state is not null)
            await context.HttpContext.SignOutAsync(SessionCookie.Scheme);
    }

    /// <summary>A page leads to signing in; what no person looks at is just refused.</summary>
    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context) => Answer(context, StatusCodes.Status401Unauthorized);

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context) => Answer(context, StatusCodes.Status403Forbidden);

    private static Task Answer(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        if (BrowserRequests.IsPage(context.Request))
            context.Response.Redirect(context.RedirectUri);
        else
            context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    /// <returns><see langword="null"/> when it cannot be known now.</returns>
    private async Task<SessionState?> StateAsync(CookieValidatePrincipalContext context)
    {
        if (context.Principal is not { } principal || SessionCookie.SessionOf(principal) is not { } session || SessionCookie.PersonOf(principal) is not { } person)
            return SessionState.Ended;

        try
        {
            var state = await sessions.CheckAsync(session, person, context.HttpContext.RequestAborted);
            if (state == SessionState.Valid)
                await sessions.TouchAsync(session, context.HttpContext.RequestAborted);
            return state;
        }
        catch (PeopleUnavailableException unavailable)
        {
            Unavailable(unavailable);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A session could not be checked, so its request was refused.")]
    private partial void Unavailable(Exception failure);
}
