// What stands while the node is asked who signed in: the frame, so that nothing jumps.
import classes from './app.module.css';

export const ShellSkeleton = () => (
  <div className={classes.frame} aria-busy="true">
    <div className={classes.bar} />
    <div className={classes.body} />
  </div>
);
