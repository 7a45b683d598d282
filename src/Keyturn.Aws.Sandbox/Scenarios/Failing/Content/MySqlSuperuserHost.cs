using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Stage;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Content;

/// <summary>An alias of our own leads to the same server; the function compares letters.</summary>
internal sealed class MySqlSuperuserHost : FailingWorld
{
    public override string Name => "mysql-superuser-host";

    public override string Summary => "The superuser's secret names the database by another host name.";

    public override string Row => "C4";

    public override DatabaseEngine Engine => DatabaseEngine.MySql;

    public override FailingStrategy Strategy => FailingStrategy.AlternatingUsers;

    public override FailingState State => FailingState.FailedBeforeSet;

    internal override async Task FailAsync(FailingStory story)
    {
        var admin = FailingCast.Of(Engine).Admin;
        story.Put(Changed(story.Region.Secrets.Find(admin)!, value => value["host"] = "shop-db.keyturn.internal"), name: admin);
        await story.WaitAsync(TimeSpan.FromMinutes(10));
        await story.RotateAsync();
    }
}
