using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Functions;

/// <summary>Single-user strategy: the user changes its own password. Tries pending, current, previous, in that order.</summary>
public sealed class SingleUserTemplate(EngineTraits engine) : RotationTemplate(engine)
{
    internal override string NextUser(DatabaseSecret current) => current.User;

    internal override async Task SetAsync(RotationInvocation invocation, TemplateSecrets secrets, CancellationToken cancellationToken)
    {
        var (arn, token) = (invocation.Event.SecretId, invocation.Event.ClientRequestToken);
        var previous = secrets.Find(Engine, arn, VersionStage.Previous);
        var current = secrets.Get(Engine, arn, VersionStage.Current);
        var pending = secrets.Get(Engine, arn, VersionStage.Pending, token);

        await using (var alreadySet = await ConnectAsync(invocation, pending, cancellationToken))
        {
            if (alreadySet is not null)
            {
                invocation.Log(LogLevels.Info, RotationLogText.SetAlready(Engine, arn));
                return;
            }
        }

        if (current.User != pending.User)
            throw Refuse(invocation, "setSecret: ", RotationLogText.OtherUser(pending.User, current.User));
        if (current.Host != pending.Host)
            throw Refuse(invocation, "setSecret: ", RotationLogText.OtherHost(pending.Host, current.Host));

        await using var session = await ConnectAsync(invocation, current, cancellationToken)
            ?? await ConnectPreviousAsync(invocation, previous, pending, cancellationToken)
            ?? throw Refuse(invocation, "setSecret: ", RotationLogText.NoLogin(arn));
        await StepFaults.AroundAsync(invocation, async () =>
        {
            // Only SQL Server's statement names the old password; Oracle's lacks REPLACE, which a verify function answers with ORA-28221.
            var old = Engine.Engine == DatabaseEngine.SqlServer ? current.Password : null;
            if (await session.SetPasswordAsync(new(pending.User, pending.Password, old), cancellationToken) is { } error)
                throw DriverError(error);
        }, cancellationToken);
        invocation.Log(LogLevels.Info, RotationLogText.SetDoneSingle(Engine, pending.User, arn));
    }

    private async Task<IDatabaseSession?> ConnectPreviousAsync(
        RotationInvocation invocation, DatabaseSecret? previous, DatabaseSecret pending, CancellationToken cancellationToken)
    {
        if (previous is null)
            return null;
        var session = await ConnectAsync(invocation, previous, cancellationToken);
        if (previous.User != pending.User)
            throw Refuse(invocation, "setSecret: ", RotationLogText.OtherPreviousUser(pending.User, previous.User));
        return session;
    }
}
