namespace Keyturn.Web.Hosting;

/// <summary>Without sign-in only names of this machine are answered: a foreign name that resolves to 127.0.0.1 (DNS rebinding) is not.</summary>
internal static class LocalHostCheck
{
    public static void UseLocalHostCheck(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (LaunchRules.IsLoopback($"http://{context.Request.Host.Value}"))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return context.Response.WriteAsync("This console answers to localhost only.", context.RequestAborted);
    });
}
