using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Functions;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios;

/// <summary>The log that one attempt of a past rotation left behind, in the same words as the function programs write.</summary>
internal sealed class PastRun(
    SandboxRegion region, FunctionRecord function, SecretRecord secret, DatabasePlan database, SecretStory story, int number, DateTimeOffset start)
{
    private static readonly TimeSpan Overrun = TimeSpan.FromMilliseconds(30);
    private readonly LogGroupRecord _group = region.Logs.Ensure(function.LogGroup, region.World.Now.AddDays(-400));
    private string _requestId = "";
    private DateTimeOffset _stepStart;

    /// <summary>Where the story has got to.</summary>
    public DateTimeOffset Clock { get; private set; } = start;

    /// <summary>A second attempt with the same token finds the value of the first.</summary>
    public bool IsRetry { get; init; }

    private EngineTraits Engine => database.Engine;

    private string User => story.User(database, number);

    /// <summary>createSecret; returns when the value was stored.</summary>
    public DateTimeOffset Create()
    {
        Begin(RotationSteps.Create);
        Line(LogLevels.Info, IsRetry ? RotationLogText.CreateRetrieved(secret.Arn) : RotationLogText.CreatePut(secret.Arn, story.VersionId(number)), 640);
        var stored = Clock;
        End();
        return stored;
    }

    public void CreateDenied()
    {
        Begin(RotationSteps.Create);
        Fail(PythonError.Client("create_secret", "PutSecretValue", "AccessDeniedException", "Access to KMS is not allowed"));
    }

    public void Set()
    {
        Begin(RotationSteps.Set);
        if (IsRetry)
        {
            Connect(User);
            Line(LogLevels.Info, RotationLogText.SetAlready(Engine, secret.Arn), 12);
        }
        else if (database.IsAlternating)
        {
            TlsRefused();
            Connect(story.User(database, number - 1));
            Connect(database.MasterUser ?? User);
            Line(LogLevels.Info, RotationLogText.SetDoneAlternating(Engine, User, secret.Arn), 80);
        }
        else
        {
            TlsRefused();
            Connect(User);
            Line(LogLevels.Info, RotationLogText.SetDoneSingle(Engine, User, secret.Arn), 60);
        }

        End();
    }

    public void SetRefused()
    {
        Begin(RotationSteps.Set);
        var text = database.IsAlternating ? RotationLogText.NoLoginCurrent(secret.Arn) : RotationLogText.NoLogin(secret.Arn);
        Line(LogLevels.Error, $"setSecret: {text}", 29);
        Fail(PythonError.In("set_secret", "ValueError", text));
    }

    /// <summary>The password was changed, then the time was up.</summary>
    public void SetTimedOut()
    {
        Begin(RotationSteps.Set);
        Connect(User);
        var allowed = TimeSpan.FromSeconds(function.TimeoutSeconds) + Overrun;
        Clock = _stepStart + allowed;
        Write(FunctionLogFormat.TimedOut(Clock, _requestId, allowed));
        End(timedOut: true);
    }

    public void Test()
    {
        Begin(RotationSteps.Test);
        Connect(User);
        Line(LogLevels.Info, RotationLogText.TestDone(Engine, secret.Arn), 15);
        End();
    }

    public void TestRefused()
    {
        Begin(RotationSteps.Test);
        Line(LogLevels.Error, $"testSecret: {RotationLogText.TestFailed(secret.Arn)}", 22);
        Fail(PythonError.In("test_secret", "ValueError", RotationLogText.TestFailed(secret.Arn)));
    }

    /// <summary>finishSecret; returns when the label was moved.</summary>
    public DateTimeOffset Finish()
    {
        Begin(RotationSteps.Finish);
        Line(LogLevels.Info, RotationLogText.FinishDone(secret.Arn, story.VersionId(number)), 180);
        var moved = Clock;
        End();
        return moved;
    }

    public void FinishDenied()
    {
        Begin(RotationSteps.Finish);
        Fail(PythonError.Client(
            "finish_secret", "UpdateSecretVersionStage", "AccessDeniedException",
            $"User: {function.Role} is not authorized to perform: secretsmanager:UpdateSecretVersionStage on resource: {secret.Arn} because no identity-based policy allows the secretsmanager:UpdateSecretVersionStage action"));
    }

    private void Begin(string step)
    {
        _stepStart = Clock;
        _requestId = StableId.Uuid($"{secret.Arn}/{story.VersionId(number)}/{step}/{IsRetry}");
        Write(FunctionLogFormat.Start(_requestId));
        Line(LogLevels.Info, RotationLogText.FoundCredentials, 310);
    }

    private void TlsRefused()
    {
        if (!database.OffersTls && Engine.Engine == DatabaseEngine.PostgreSql)
            Line(LogLevels.Error, RotationLogText.TlsNotOffered(database.Host), 9);
    }

    private void Connect(string user)
    {
        TlsRefused();
        Line(LogLevels.Info, RotationLogText.Connected(Engine, database.OffersTls, user, database.Host), 48);
    }

    private void Line(string level, string message, int milliseconds)
    {
        Clock += TimeSpan.FromMilliseconds(milliseconds);
        Write(FunctionLogFormat.Line(level, Clock, _requestId, message));
    }

    private void Fail(PythonError error)
    {
        Clock += TimeSpan.FromMilliseconds(4);
        Write(FunctionLogFormat.Uncaught(error));
        End();
    }

    private void End(bool timedOut = false)
    {
        Write(FunctionLogFormat.End(_requestId));
        Write(FunctionLogFormat.Report(_requestId, Clock - _stepStart, function.MemorySize, 79, init: null, timedOut ? "timeout" : null));
        Clock += TimeSpan.FromMilliseconds(900);
    }

    private void Write(string text) => _group.Append(FunctionInvoker.StreamName(function.Arn, _stepStart), Clock, text);
}
