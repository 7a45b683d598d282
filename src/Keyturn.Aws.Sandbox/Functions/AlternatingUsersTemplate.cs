using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Functions;

/// <summary>
/// Alternating-users strategy: a superuser sets the password of the user that is not in use, and makes the clone at the first run.
/// </summary>
/// <remarks>The current credentials must still log in: the template guards against being used for a user that the caller does not hold.</remarks>
public sealed class AlternatingUsersTemplate(EngineTraits engine) : RotationTemplate(engine)
{
    internal override string NextUser(DatabaseSecret current)
    {
        var suffix = Engine.CloneSuffix;
        var next = current.User.EndsWith(suffix, StringComparison.Ordinal) ? current.User[..^suffix.Length] : current.User + suffix;
        if (next.Length > Engine.MaxUserNameLength)
            throw new PythonErrorException(PythonError.In("create_secret", "ValueError", RotationLogText.CloneTooLong(Engine)));
        return Engine.UserKeysAreUpper ? next.ToUpperInvariant() : next;
    }

    internal override async Task SetAsync(RotationInvocation invocation, TemplateSecrets secrets, CancellationToken cancellationToken)
    {
        var (arn, token) = (invocation.Event.SecretId, invocation.Event.ClientRequestToken);
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

        if (NextUser(current) != pending.User)
            throw Refuse(invocation, "setSecret: ", RotationLogText.OtherUserOrClone(pending.User, current.User));
        if (current.Host != pending.Host)
            throw Refuse(invocation, "setSecret: ", RotationLogText.OtherHost(pending.Host, current.Host));
        await using (var guard = await ConnectAsync(invocation, current, cancellationToken))
        {
            if (guard is null)
                throw Refuse(invocation, "setSecret: ", RotationLogText.NoLoginCurrent(arn));
        }

        await using var superuser = await ConnectMasterAsync(invocation, secrets, current, cancellationToken);
        await StepFaults.AroundAsync(invocation, async () =>
        {
            var error = await superuser.UserExistsAsync(pending.User, cancellationToken)
                ? await superuser.SetPasswordAsync(new(pending.User, pending.Password), cancellationToken)
                : await superuser.CreateCloneAsync(current.User, pending.User, pending.Password, cancellationToken);
            if (error is not null)
                throw DriverError(error);
        }, cancellationToken);
        invocation.Log(LogLevels.Info, RotationLogText.SetDoneAlternating(Engine, pending.User, arn));
    }

    private async Task<IDatabaseSession> ConnectMasterAsync(
        RotationInvocation invocation, TemplateSecrets secrets, DatabaseSecret current, CancellationToken cancellationToken)
    {
        var masterArn = current.MasterArn ?? throw new PythonErrorException(PythonError.In("set_secret", "KeyError", "'masterarn'"));
        var master = secrets.IsBare(masterArn)
            ? secrets.GetBare(Engine, masterArn, await ManagedSuperuser.HostAsync(invocation, masterArn, cancellationToken))
            : secrets.Get(Engine, masterArn, VersionStage.Current, isMaster: true);
        master = master.InDatabase(current.Database);
        if (master.Host != current.Host)
            throw Refuse(invocation, "setSecret: ", RotationLogText.OtherMasterHost(current.Host, master.Host));
        return await ConnectAsync(invocation, master, cancellationToken)
            ?? throw Refuse(invocation, "setSecret: ", RotationLogText.NoLoginMaster(masterArn));
    }
}
