using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Harm;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Stage;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Content;

/// <summary>A new user with a speaking name took over, and the secret was moved to it.</summary>
internal sealed class MySqlNameTooLong : FailingWorld
{
    public override string Name => "mysql-name-too-long";

    public override string Summary => "The user's name is too long for its clone: with the suffix it would exceed 32 characters.";

    public override string Row => "C10";

    public override DatabaseEngine Engine => DatabaseEngine.MySql;

    public override FailingStrategy Strategy => FailingStrategy.AlternatingUsers;

    public override FailingState State => FailingState.FailedBeforeSet;

    public override HarmTable Harm => base.Harm.With(FailingAction.FinishForward, FailingSafety.NotPossible).With(FailingAction.RollBack, FailingSafety.Unsafe);

    private const string Longer = "shop_application_settlement";

    internal override async Task FailAsync(FailingStory story)
    {
        var password = StableId.Of($"{Name}/password", 30);
        Database(story.Region).WithUser(Longer, password);
        story.Put(Changed(story.Secret, value => (value["username"], value["password"]) = (Longer, password)));
        await story.WaitAsync(TimeSpan.FromMinutes(10));
        await story.RotateAsync();
    }
}
